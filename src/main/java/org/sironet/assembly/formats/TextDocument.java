package org.sironet.assembly.formats;

import java.util.List;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Language;

/** What one file says in one language: the words alone, in the order in which they are read. */
public record TextDocument(String title, List<Part> parts) {

    /**
     * An article, or a part of the text without a number.
     *
     * @param heading without the number; empty for none
     */
    public record Part(boolean numbered, String heading, List<Line> lines) {
        public Part {
            heading = Cleaning.clean(heading);
            lines = List.copyOf(lines);
        }
    }

    /** @param text without its mark; empty where this language has no words yet */
    public record Line(Paragraph.Form form, String text) {
        public Line {
            text = Cleaning.clean(text);
        }
    }

    public TextDocument {
        title = Cleaning.clean(title);
        parts = List.copyOf(parts);
    }

    /** One language version of a text. */
    public static TextDocument of(Provisions provisions, Language language) {
        return new TextDocument(
                provisions.title().in(language),
                provisions.articles().stream()
                        .map(article -> part(article, language))
                        .toList());
    }

    private static Part part(Article article, Language language) {
        return new Part(
                article.numbered(),
                article.heading().in(language),
                article.paragraphs().stream()
                        .map(paragraph ->
                                new Line(paragraph.form(), paragraph.words().in(language)))
                        .toList());
    }

    boolean numbers() {
        return parts.stream().anyMatch(Part::numbered);
    }
}
