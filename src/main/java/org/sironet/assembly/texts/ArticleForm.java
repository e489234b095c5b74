package org.sironet.assembly.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Rendering;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;
import org.sironet.shell.Form;

/**
 * An article as it is edited in place, in one language: a field for each paragraph, and buttons that add, take away
 * and move without saving, so that it works without scripts.
 */
public record ArticleForm(UUID article, String heading, List<Row> rows) {

    /**
     * One paragraph's field; its name in the form is {@code words-<id>}.
     *
     * @param confirmed whether a translation is said to be current although its words stay
     */
    public record Row(UUID id, Paragraph.Form form, String text, boolean confirmed) {}

    private static final int LONGEST_HEADING = 500;
    private static final int LONGEST_PARAGRAPH = 10_000;
    private static final int MOST_ROWS = 400;

    public static ArticleForm of(Article article, Language language) {
        return new ArticleForm(
                article.id(),
                article.heading().in(language),
                article.paragraphs().stream()
                        .map(each ->
                                new Row(each.id(), each.form(), each.words().in(language), false))
                        .toList());
    }

    /**
     * What was typed; each row carries its own checks. A row that stands elsewhere in the text, or twice in the form,
     * is no row of ours and left out.
     *
     * @param seen the rows of the form that were read before
     */
    public static ArticleForm read(Form form, UUID article, Provisions base, Set<UUID> seen) {
        var own = base.article(article).map(Article::paragraphs).orElse(List.of()).stream()
                .map(Paragraph::id)
                .collect(Collectors.toSet());
        var rows = form.all("row-" + article).stream()
                .limit(MOST_ROWS)
                .flatMap(id -> uuid(id).stream())
                .filter(id -> own.contains(id) || base.words(id).isEmpty())
                .filter(seen::add)
                .map(id -> row(form, id))
                .toList();
        return new ArticleForm(
                article, form.optional("heading-" + article, LONGEST_HEADING).orElse(""), rows);
    }

    private static Row row(Form form, UUID id) {
        return new Row(
                id,
                kind(form.typed("form-" + id)),
                form.optional("words-" + id, LONGEST_PARAGRAPH).orElse(""),
                form.chosen("confirmed", id.toString()));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Paragraph.Form kind(String name) {
        for (var kind : Paragraph.Form.values()) if (kind.name().equals(name)) return kind;
        return Paragraph.Form.NUMBERED;
    }

    /** What a button asks for, for example {@code up:<id>}; unchanged for anything else. */
    public ArticleForm after(String asked) {
        var parts = asked.split(":", 2);
        var id = parts.length == 2 ? uuid(parts[1]) : Optional.<UUID>empty();
        int at = id.map(this::indexOf).orElse(-1);
        return switch (parts[0]) {
            case "add" -> added(at);
            case "remove" -> at < 0 ? this : with(list -> list.remove(at));
            case "up" -> at < 1 ? this : with(list -> list.add(at - 1, list.remove(at)));
            case "down" -> at < 0 || at == rows.size() - 1 ? this : with(list -> list.add(at + 1, list.remove(at)));
            default -> this;
        };
    }

    private int indexOf(UUID id) {
        return rows.stream().map(Row::id).toList().indexOf(id);
    }

    private ArticleForm added(int at) {
        if (rows.size() >= MOST_ROWS) return this;
        var form = at < 0 ? Paragraph.Form.NUMBERED : rows.get(at).form();
        return with(list -> list.add(at + 1, new Row(UUID.randomUUID(), form, "", false)));
    }

    private ArticleForm with(Consumer<List<Row>> change) {
        var changed = new ArrayList<>(rows);
        change.accept(changed);
        return new ArticleForm(article, heading, List.copyOf(changed));
    }

    /**
     * The article with what was typed. Paragraphs without words in a version that prevails are taken away.
     *
     * @param whole whether paragraphs may come, go and move: not in a translation
     */
    public Article applied(Article base, Language language, Language authoritative, boolean whole) {
        var known = base.paragraphs().stream().collect(Collectors.toMap(Paragraph::id, Function.identity()));
        var heading = put(base.heading(), heading(), false, language, authoritative);
        if (!whole) return base.withHeading(heading).with(translated(base, language, authoritative));
        var paragraphs = new LinkedHashMap<UUID, Paragraph>();
        for (var row : rows) {
            var was = known.get(row.id());
            var words =
                    put(was == null ? Words.NONE : was.words(), row.text(), row.confirmed(), language, authoritative);
            if (row.text().isEmpty() && (was == null || was.words().languages().contains(language))) continue;
            paragraphs.putIfAbsent(
                    row.id(), new Paragraph(row.id(), row.form(), words, was == null ? 0 : was.origin()));
        }
        return base.withHeading(heading).with(List.copyOf(paragraphs.values()));
    }

    private List<Paragraph> translated(Article base, Language language, Language authoritative) {
        var typed = rows.stream().collect(Collectors.toMap(Row::id, Function.identity(), (first, second) -> first));
        return base.paragraphs().stream()
                .map(each -> {
                    var row = typed.get(each.id());
                    return row == null
                            ? each
                            : each.with(put(each.words(), row.text(), row.confirmed(), language, authoritative));
                })
                .toList();
    }

    /** An untouched translation stays behind, until somebody changes it or says that it is current. */
    private static Words put(Words words, String text, boolean confirmed, Language language, Language authoritative) {
        var same = words.in(language).equals(new Rendering(text, "").text());
        return same && !confirmed ? words : words.put(language, text, authoritative);
    }

    /** As the form shows it again. */
    public Map<String, List<String>> values() {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("heading-" + article, List.of(heading));
        rows.forEach(row -> values.put("words-" + row.id(), List.of(row.text())));
        return values;
    }
}
