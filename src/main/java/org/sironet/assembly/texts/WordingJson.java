package org.sironet.assembly.texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Change;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Rendering;
import org.sironet.assembly.wording.Words;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.kernel.Language;

/** Articles and changes as they are kept: canonical JSON, so that the same content has the same hash. */
public final class WordingJson {

    private WordingJson() {}

    public static String write(Article article) {
        return CanonicalJson.write(fields(article));
    }

    public static Article article(String json) {
        return article(Fields.of(CanonicalJson.read(json)));
    }

    public static String write(Words words) {
        return CanonicalJson.write(fields(words));
    }

    public static Words words(String json) {
        return words(Fields.of(CanonicalJson.read(json)));
    }

    public static String write(List<Change> changes) {
        return CanonicalJson.write(changes.stream().map(WordingJson::fields).toList());
    }

    public static List<Change> changes(String json) {
        return ((Collection<?>) Objects.requireNonNull(CanonicalJson.read(json)))
                .stream().map(each -> change(Fields.of(each))).toList();
    }

    static Map<String, @Nullable Object> fields(Article article) {
        var fields = new TreeMap<String, @Nullable Object>();
        fields.put("id", article.id());
        fields.put("numbered", article.numbered());
        fields.put("heading", fields(article.heading()));
        fields.put(
                "paragraphs",
                article.paragraphs().stream().map(WordingJson::fields).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Paragraph paragraph) {
        var fields = new TreeMap<String, @Nullable Object>();
        fields.put("id", paragraph.id());
        fields.put("form", paragraph.form().name());
        fields.put("words", fields(paragraph.words()));
        fields.put("origin", paragraph.origin());
        return fields;
    }

    private static Map<String, Object> fields(Words words) {
        var fields = new TreeMap<String, Object>();
        words.versions()
                .forEach((language, rendering) ->
                        fields.put(language.tag(), Map.of("text", rendering.text(), "follows", rendering.follows())));
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Change change) {
        var fields = new TreeMap<String, @Nullable Object>();
        fields.put("at", change.at());
        switch (change) {
            case Change.Reworded it -> {
                var words = new TreeMap<String, String>();
                it.words().forEach((language, text) -> words.put(language.tag(), text));
                fields.put("reworded", words);
            }
            case Change.Inserted it -> {
                fields.put("inserted", fields(it.paragraph()));
                fields.put("article", it.article());
                fields.put("after", it.after());
            }
            case Change.Deleted _ -> fields.put("deleted", true);
            case Change.Moved it -> {
                fields.put("moved", it.article());
                fields.put("after", it.after());
            }
            case Change.ArticleInserted it -> {
                fields.put("article-inserted", fields(it.article()));
                fields.put("after", it.after());
            }
            case Change.ArticleDeleted _ -> fields.put("article-deleted", true);
            case Change.ArticleMoved it -> {
                fields.put("article-moved", true);
                fields.put("after", it.after());
            }
        }
        return fields;
    }

    private static Article article(Fields fields) {
        return new Article(
                id(fields, "id"),
                fields.members().get("numbered") == Boolean.TRUE,
                words(fields.object("heading")),
                list(fields, "paragraphs").stream()
                        .map(each -> paragraph(Fields.of(each)))
                        .toList());
    }

    private static Paragraph paragraph(Fields fields) {
        return new Paragraph(
                id(fields, "id"), Paragraph.Form.valueOf(fields.text("form")), words(fields.object("words")), (int)
                        fields.whole("origin"));
    }

    private static Words words(Fields fields) {
        var versions = new TreeMap<Language, Rendering>();
        for (var tag : fields.members().keySet()) {
            var rendering = fields.object((String) tag);
            versions.put(Language.of((String) tag), new Rendering(rendering.text("text"), rendering.text("follows")));
        }
        return new Words(versions);
    }

    private static Change change(Fields fields) {
        var at = id(fields, "at");
        var members = fields.members();
        if (members.containsKey("reworded")) return reworded(at, fields.object("reworded"));
        if (members.containsKey("inserted"))
            return new Change.Inserted(id(fields, "article"), after(fields), paragraph(fields.object("inserted")));
        if (members.containsKey("deleted")) return new Change.Deleted(at);
        if (members.containsKey("moved")) return new Change.Moved(at, id(fields, "moved"), after(fields));
        if (members.containsKey("article-inserted"))
            return new Change.ArticleInserted(after(fields), article(fields.object("article-inserted")));
        if (members.containsKey("article-deleted")) return new Change.ArticleDeleted(at);
        if (members.containsKey("article-moved")) return new Change.ArticleMoved(at, after(fields));
        throw new IllegalArgumentException("no change");
    }

    private static Change reworded(UUID at, Fields words) {
        var texts = new TreeMap<Language, String>();
        for (var tag : words.members().keySet()) texts.put(Language.of((String) tag), words.text((String) tag));
        return new Change.Reworded(at, texts);
    }

    private static @Nullable UUID after(Fields fields) {
        var after = fields.textOrNull("after");
        return after == null ? null : UUID.fromString(after);
    }

    private static UUID id(Fields fields, String name) {
        return UUID.fromString(fields.text(name));
    }

    private static List<Object> list(Fields fields, String name) {
        return new ArrayList<>(
                (Collection<?>) Objects.requireNonNull(fields.members().get(name)));
    }
}
