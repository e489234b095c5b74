package org.sironet.assembly.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;
import org.sironet.shell.Form;

/**
 * An article as a program sends it: the whole of one language version, or what is left out stays as it is. It is made
 * into the same form as the page's and read by the same checks.
 *
 * @param id none for a new one
 * @param after for a new one, the article after which it stands
 * @param moved the article after which it is to stand
 */
public record ArticleBody(
        @Nullable UUID id,
        @Nullable String heading,
        @Nullable List<ParagraphBody> paragraphs,
        @Nullable Boolean deleted,
        @Nullable UUID after,
        @Nullable UUID moved) {

    /**
     * @param id none for a new one
     * @param current whether a translation is said to be current although its words stay
     */
    public record ParagraphBody(
            @Nullable UUID id,
            @Nullable String form,
            @Nullable String words,
            @Nullable Boolean current) {}

    /** A form of several articles. */
    public static Form form(Map<Article, ArticleBody> bodies, Language language, Map<String, String> others) {
        var values = new LinkedHashMap<String, List<String>>();
        others.forEach((name, value) -> values.put(name, List.of(value)));
        bodies.forEach((article, body) -> body.put(values, article, language));
        return Form.filled(values);
    }

    private void put(Map<String, List<String>> values, Article article, Language language) {
        add(values, "article", article.id());
        values.put(
                "heading-" + article.id(),
                List.of(heading == null ? article.heading().in(language) : heading));
        if (Boolean.TRUE.equals(deleted)) add(values, "deleted", article.id());
        if (after != null) add(values, "after-" + article.id(), after);
        if (moved != null) add(values, "moved-" + article.id(), moved);
        for (var paragraph : paragraphs == null ? present(article, language) : paragraphs)
            put(values, article, paragraph, language);
    }

    private static List<ParagraphBody> present(Article article, Language language) {
        return article.paragraphs().stream()
                .map(each -> new ParagraphBody(
                        each.id(), each.form().name(), each.words().in(language), null))
                .toList();
    }

    private static void put(
            Map<String, List<String>> values, Article article, ParagraphBody paragraph, Language language) {
        var id = paragraph.id() == null ? UUID.randomUUID() : paragraph.id();
        var known = article.paragraphs().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
        var form = known.map(each -> each.form().name()).orElse("");
        var said = known.map(each -> each.words()).orElse(Words.NONE).in(language);
        add(values, "row-" + article.id(), id);
        values.put("form-" + id, List.of(paragraph.form() == null ? form : paragraph.form()));
        values.put("words-" + id, List.of(paragraph.words() == null ? said : paragraph.words()));
        if (Boolean.TRUE.equals(paragraph.current())) add(values, "confirmed", id);
    }

    private static void add(Map<String, List<String>> values, String name, UUID id) {
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(id.toString());
    }
}
