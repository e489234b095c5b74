package org.sironet.assembly.wording;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;

/** Finds what somebody did to a text from how it was and how it is. */
public final class Changes {

    private final Provisions old;
    private final Provisions changed;
    private final List<Change> found = new ArrayList<>();

    private Changes(Provisions old, Provisions changed) {
        this.old = old;
        this.changed = changed;
    }

    /** Applied to the old version, they give the new one. */
    public static List<Change> between(Provisions old, Provisions changed) {
        return new Changes(old, changed).find();
    }

    private List<Change> find() {
        reworded(Provisions.TITLE, old.title(), changed.title());
        articles();
        paragraphs();
        return found;
    }

    private void articles() {
        var before = index(old.articles(), Article::id);
        var after = index(changed.articles(), Article::id);
        for (var article : old.articles())
            if (!after.containsKey(article.id())) found.add(new Change.ArticleDeleted(article.id()));
        var stay = common(ids(old.articles(), Article::id), ids(changed.articles(), Article::id));
        UUID previous = null;
        for (var article : changed.articles()) {
            if (!before.containsKey(article.id())) found.add(new Change.ArticleInserted(previous, article));
            else {
                if (!stay.contains(article.id())) found.add(new Change.ArticleMoved(article.id(), previous));
                reworded(article.id(), before.get(article.id()).heading(), article.heading());
            }
            previous = article.id();
        }
    }

    private void paragraphs() {
        var before = paragraphs(old);
        var after = paragraphs(changed);
        var keptArticles = index(changed.articles(), Article::id).keySet();
        for (var article : old.articles())
            for (var paragraph : article.paragraphs())
                if (!after.containsKey(paragraph.id()) && keptArticles.contains(article.id()))
                    found.add(new Change.Deleted(paragraph.id()));
        for (var article : changed.articles())
            old.article(article.id()).ifPresent(was -> paragraphs(was, article, before));
    }

    private void paragraphs(Article was, Article is, Map<UUID, Paragraph> before) {
        var stay = common(ids(was.paragraphs(), Paragraph::id), ids(is.paragraphs(), Paragraph::id));
        UUID previous = null;
        for (var paragraph : is.paragraphs()) {
            var known = before.get(paragraph.id());
            if (known == null || known.form() != paragraph.form()) inserted(is.id(), previous, paragraph, known);
            else {
                if (!stay.contains(paragraph.id())) found.add(new Change.Moved(paragraph.id(), is.id(), previous));
                reworded(paragraph.id(), known.words(), paragraph.words());
            }
            previous = paragraph.id();
        }
    }

    /** A paragraph of another form is another paragraph. */
    private void inserted(UUID article, @Nullable UUID after, Paragraph paragraph, @Nullable Paragraph known) {
        if (known != null) found.add(new Change.Deleted(known.id()));
        var id = known == null
                ? paragraph.id()
                : UUID.nameUUIDFromBytes(
                        (paragraph.id() + ":" + paragraph.form()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        found.add(new Change.Inserted(
                article, after, new Paragraph(id, paragraph.form(), paragraph.words(), paragraph.origin())));
    }

    private void reworded(UUID at, Words was, Words is) {
        var words = new TreeMap<Language, String>();
        var languages = new HashSet<>(was.languages());
        languages.addAll(is.languages());
        for (var language : languages)
            if (!was.in(language).equals(is.in(language))) words.put(language, is.in(language));
        if (!words.isEmpty()) found.add(new Change.Reworded(at, words));
    }

    /** Those that keep their order: the others have moved. */
    private static Set<UUID> common(List<UUID> old, List<UUID> changed) {
        var stay = new HashSet<>(old);
        stay.retainAll(new HashSet<>(changed));
        var before = old.stream().filter(stay::contains).toList();
        var after = changed.stream().filter(stay::contains).toList();
        for (var delta : DiffUtils.diff(before, after).getDeltas())
            delta.getTarget().getLines().forEach(stay::remove);
        return stay;
    }

    private static Map<UUID, Paragraph> paragraphs(Provisions provisions) {
        return provisions.articles().stream()
                .flatMap(article -> article.paragraphs().stream())
                .collect(Collectors.toMap(Paragraph::id, Function.identity()));
    }

    private static <T> Map<UUID, T> index(List<T> items, Function<T, UUID> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static <T> List<UUID> ids(List<T> items, Function<T, UUID> id) {
        return items.stream().map(id).toList();
    }
}
