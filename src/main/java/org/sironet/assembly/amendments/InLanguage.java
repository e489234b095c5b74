package org.sironet.assembly.amendments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Change;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;

/** What an amendment says in one more language: the same changes, each with its words in that language. */
record InLanguage(Language language, Map<UUID, String> words, Provisions base, Language authoritative) {

    /** The headings and paragraphs whose words it changes or brings. */
    static List<UUID> places(List<Change> changes) {
        return changes.stream().flatMap(InLanguage::places).distinct().toList();
    }

    private static Stream<UUID> places(Change change) {
        return switch (change) {
            case Change.Reworded it -> Stream.of(it.at());
            case Change.Inserted it -> Stream.of(it.paragraph().id());
            case Change.ArticleInserted it ->
                Stream.concat(
                        it.article().heading().isEmpty()
                                ? Stream.of()
                                : Stream.of(it.article().id()),
                        it.article().paragraphs().stream().map(Paragraph::id));
            case Change.Deleted _, Change.Moved _, Change.ArticleDeleted _, Change.ArticleMoved _ -> Stream.of();
        };
    }

    /** A place that nothing is said about keeps what it said in this language. */
    List<Change> put(List<Change> changes) {
        var put = new ArrayList<Change>();
        for (var change : changes)
            put.add(
                    switch (change) {
                        case Change.Reworded it -> reworded(it);
                        case Change.Inserted it ->
                            new Change.Inserted(it.article(), it.after(), paragraph(it.paragraph()));
                        case Change.ArticleInserted it -> new Change.ArticleInserted(it.after(), article(it.article()));
                        default -> change;
                    });
        return List.copyOf(put);
    }

    /** The same words as before, or none, are no change. */
    private Change reworded(Change.Reworded change) {
        var text = words.get(change.at());
        if (text == null) return change;
        var byLanguage = new TreeMap<>(change.words());
        byLanguage.remove(language);
        var was = base.words(change.at()).orElse(Words.NONE).in(language);
        if (!text.isEmpty() && !text.equals(was)) byLanguage.put(language, text);
        return new Change.Reworded(change.at(), byLanguage);
    }

    private Paragraph paragraph(Paragraph paragraph) {
        return paragraph.with(said(paragraph.id()).apply(paragraph.words()));
    }

    private Article article(Article article) {
        return article.withHeading(said(article.id()).apply(article.heading()))
                .with(article.paragraphs().stream().map(this::paragraph).toList());
    }

    private UnaryOperator<Words> said(UUID place) {
        var text = words.get(place);
        return text == null ? was -> was : was -> was.put(language, text, authoritative);
    }
}
