package org.sironet.assembly.wording;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which articles changes reach. */
public final class Reach {

    private Reach() {}

    /** The articles that the changes touch; the title stands for itself. */
    public static Set<UUID> articles(Provisions base, List<Change> changes) {
        var articles = new LinkedHashSet<UUID>();
        for (var change : changes) {
            articles.add(base.around(change.at()).map(Article::id).orElse(change.at()));
            switch (change) {
                case Change.Inserted it -> {
                    articles.remove(it.at());
                    articles.add(it.article());
                }
                case Change.Moved it -> articles.add(it.article());
                case Change.ArticleInserted it -> {
                    if (it.after() != null) articles.add(it.after());
                }
                default -> {}
            }
        }
        return articles;
    }

    /** The articles that are not the same in both versions, in the order of the text; those that are gone last. */
    public static Set<UUID> changed(Provisions before, Provisions after) {
        var changed = new LinkedHashSet<UUID>();
        if (!before.title().equals(after.title())) changed.add(Provisions.TITLE);
        var was = before.articles().stream().collect(Collectors.toMap(Article::id, each -> each));
        after.articles().stream()
                .filter(article -> !article.equals(was.get(article.id())))
                .forEach(article -> changed.add(article.id()));
        before.articles().stream()
                .filter(article -> after.article(article.id()).isEmpty())
                .forEach(article -> changed.add(article.id()));
        return changed;
    }
}
