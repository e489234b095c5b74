package org.sironet.assembly.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Provisions;
import org.sironet.kernel.Language;

/** The authoritative version as somebody has changed it in a file: what is still there keeps its id and its translations. */
final class Revision {

    private final Provisions existing;
    private final TextDocument document;
    private final Language language;
    private final List<Article> articles;

    /** Paragraphs of the file, by their place, that were found again. */
    private final Map<List<Integer>, Paragraph> kept = new HashMap<>();

    private final Matching<Article, TextDocument.Part> parts;

    private Revision(Provisions existing, TextDocument document, Language language) {
        this.existing = existing;
        this.document = document;
        this.language = language;
        this.articles = existing.articles();
        this.parts = Matching.of(articles, this::words, this.document.parts(), Revision::words);
    }

    static Provisions of(Provisions existing, TextDocument document, Language language) {
        return new Revision(existing, document, language).provisions();
    }

    private String words(Article article) {
        var words = new StringBuilder(article.numbered() ? "#" : "").append(text(article.heading()));
        article.paragraphs().forEach(paragraph -> words.append(' ').append(words(paragraph)));
        return words.toString();
    }

    private String words(Paragraph paragraph) {
        return text(paragraph.words());
    }

    private String text(org.sironet.assembly.wording.Words words) {
        return Cleaning.clean(words.in(language));
    }

    private static String words(TextDocument.Part part) {
        var words = new StringBuilder(part.numbered() ? "#" : "").append(part.heading());
        part.lines().forEach(line -> words.append(' ').append(line.text()));
        return words.toString();
    }

    private Provisions provisions() {
        var gone = new ArrayList<Paragraph>();
        var come = new ArrayList<List<Integer>>();
        for (var at = 0; at < document.parts().size(); at++) within(at, gone, come);
        for (var article = 0; article < articles.size(); article++)
            if (!parts.found(article)) gone.addAll(articles.get(article).paragraphs());
        moved(gone, come);
        var changed = new ArrayList<Article>();
        for (var at = 0; at < document.parts().size(); at++) changed.add(article(at));
        return new Provisions(Alignment.put(existing.title(), language, document.title(), language), changed);
    }

    private void within(int at, List<Paragraph> gone, List<List<Integer>> come) {
        var lines = document.parts().get(at).lines();
        var old = parts.old(at) < 0
                ? List.<Paragraph>of()
                : articles.get(parts.old(at)).paragraphs();
        var matching = Matching.of(old, this::words, lines, TextDocument.Line::text);
        for (var line = 0; line < lines.size(); line++)
            if (matching.old(line) < 0) come.add(List.of(at, line));
            else kept.put(List.of(at, line), old.get(matching.old(line)));
        for (var paragraph = 0; paragraph < old.size(); paragraph++)
            if (!matching.found(paragraph)) gone.add(old.get(paragraph));
    }

    /** A paragraph that went from one article into another, word for word. */
    private void moved(List<Paragraph> gone, List<List<Integer>> come) {
        var byWords = new HashMap<String, Paragraph>();
        gone.forEach(paragraph -> byWords.putIfAbsent(words(paragraph), paragraph));
        for (var place : come) {
            var words = line(place).text();
            var paragraph = words.isEmpty() ? null : byWords.remove(words);
            if (paragraph != null) kept.put(place, paragraph);
        }
    }

    private TextDocument.Line line(List<Integer> place) {
        return document.parts().get(place.getFirst()).lines().get(place.getLast());
    }

    private Article article(int at) {
        var part = document.parts().get(at);
        var paragraphs = new ArrayList<Paragraph>();
        for (var line = 0; line < part.lines().size(); line++) paragraphs.add(paragraph(List.of(at, line)));
        if (parts.old(at) < 0) return Alignment.fresh(part, language).with(paragraphs);
        var old = articles.get(parts.old(at));
        return new Article(
                old.id(),
                part.numbered(),
                Alignment.put(old.heading(), language, part.heading(), language),
                paragraphs);
    }

    private Paragraph paragraph(List<Integer> place) {
        var line = line(place);
        var old = kept.get(place);
        if (old == null) return Alignment.fresh(line, language);
        return new Paragraph(
                old.id(), line.form(), Alignment.put(old.words(), language, line.text(), language), old.origin());
    }
}
