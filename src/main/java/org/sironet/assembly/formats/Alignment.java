package org.sironet.assembly.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;

/** Brings files in several languages into one text. */
public sealed interface Alignment {

    /** All of them, side by side. */
    record Aligned(Provisions provisions) implements Alignment {}

    /** They are built differently; never empty. */
    record Disagreeing(List<Disagreement> disagreements) implements Alignment {
        public Disagreeing {
            disagreements = List.copyOf(disagreements);
        }
    }

    /**
     * A new text; versions are aligned by position.
     *
     * @param documents one for each language, with that of the authoritative one among them
     */
    static Alignment of(Map<Language, TextDocument> documents, Language authoritative) {
        var lead = documents.get(authoritative);
        if (lead == null) throw new IllegalArgumentException("No version in " + authoritative);
        var disagreements = new ArrayList<Disagreement>();
        var provisions = fresh(lead, authoritative);
        for (var version : new TreeMap<>(documents).entrySet()) {
            if (version.getKey().equals(authoritative)) continue;
            switch (into(provisions, version.getKey(), version.getValue(), authoritative)) {
                case Aligned it -> provisions = it.provisions();
                case Disagreeing it -> disagreements.addAll(it.disagreements());
            }
        }
        return disagreements.isEmpty() ? new Aligned(provisions) : new Disagreeing(disagreements);
    }

    private static Provisions fresh(TextDocument document, Language language) {
        return new Provisions(
                Words.of(language, document.title()),
                document.parts().stream().map(part -> fresh(part, language)).toList());
    }

    /** With new ids. */
    static Article fresh(TextDocument.Part part, Language language) {
        return new Article(
                UUID.randomUUID(),
                part.numbered(),
                Words.of(language, part.heading()),
                part.lines().stream().map(line -> fresh(line, language)).toList());
    }

    /** With a new id. */
    static Paragraph fresh(TextDocument.Line line, Language language) {
        return new Paragraph(UUID.randomUUID(), line.form(), Words.of(language, line.text()));
    }

    /**
     * One language version of a text that exists already, as somebody has changed it in a file. The authoritative
     * version may be built differently now: articles and paragraphs are found again by their words and numbers. A
     * translation must be built like the text. What the file does not change stays as it is, ids and all.
     */
    static Alignment into(Provisions existing, Language language, TextDocument document, Language authoritative) {
        var present = TextDocument.of(existing, language);
        if (present.equals(document)) return new Aligned(existing);
        if (language.equals(authoritative)) return new Aligned(Revision.of(existing, document, language));
        var lead = TextDocument.of(existing, authoritative);
        var disagreements = Structures.compare(authoritative, lead, language, document);
        if (!disagreements.isEmpty()) return new Disagreeing(disagreements);
        return new Aligned(translated(existing, language, document, authoritative));
    }

    private static Provisions translated(
            Provisions existing, Language language, TextDocument document, Language authoritative) {
        var articles = new ArrayList<Article>();
        for (var at = 0; at < document.parts().size(); at++) {
            var article = existing.articles().get(at);
            var part = document.parts().get(at);
            var paragraphs = new ArrayList<Paragraph>();
            for (var line = 0; line < part.lines().size(); line++) {
                var paragraph = article.paragraphs().get(line);
                var text = part.lines().get(line).text();
                paragraphs.add(paragraph.with(put(paragraph.words(), language, text, authoritative)));
            }
            articles.add(article.withHeading(put(article.heading(), language, part.heading(), authoritative))
                    .with(paragraphs));
        }
        return new Provisions(put(existing.title(), language, document.title(), authoritative), articles);
    }

    /** Words that say the same stay untouched, and with them whether they are current. */
    static Words put(Words words, Language language, String text, Language authoritative) {
        return Cleaning.clean(words.in(language)).equals(text) ? words : words.put(language, text, authoritative);
    }
}
