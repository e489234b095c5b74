package org.sironet.assembly.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where articles and paragraphs stand while changes are made. What is deleted keeps its place until the end, so that
 * an insertion after it finds it, whichever change comes first.
 */
final class Layout {

    private final Map<UUID, Article> articles = new HashMap<>();
    private final Map<UUID, Paragraph> paragraphs = new HashMap<>();
    private final List<UUID> order = new ArrayList<>();
    private final Map<UUID, List<UUID>> within = new HashMap<>();
    private final Map<UUID, Integer> origins = new HashMap<>();
    private final Set<UUID> gone = new HashSet<>();

    Layout(Provisions base) {
        base.articles().forEach(article -> {
            order.add(article.id());
            keep(article);
        });
    }

    private void keep(Article article) {
        articles.put(article.id(), article);
        within.put(
                article.id(),
                new ArrayList<>(article.paragraphs().stream().map(Paragraph::id).toList()));
        article.paragraphs().forEach(paragraph -> paragraphs.put(paragraph.id(), paragraph));
    }

    void make(Change change, int number) {
        switch (change) {
            case Change.Reworded _ -> {}
            case Change.Deleted it -> gone.add(it.at());
            case Change.ArticleDeleted it -> gone.add(it.at());
            case Change.Inserted it -> insert(it, number);
            case Change.Moved it -> move(it, number);
            case Change.ArticleInserted it -> {
                if (articles.containsKey(it.at())) return;
                keep(it.article());
                place(order, it.at(), it.after(), number);
            }
            case Change.ArticleMoved it -> {
                if (order.remove(it.at())) place(order, it.at(), it.after(), number);
            }
        }
    }

    private void insert(Change.Inserted change, int number) {
        var paragraph = change.paragraph();
        if (paragraphs.containsKey(paragraph.id())) return;
        paragraphs.put(paragraph.id(), new Paragraph(paragraph.id(), paragraph.form(), paragraph.words(), number));
        place(within(change.article()), paragraph.id(), change.after(), number);
    }

    private void move(Change.Moved change, int number) {
        if (within.values().stream().anyMatch(each -> each.remove(change.at())))
            place(within(change.article()), change.at(), change.after(), number);
    }

    private List<UUID> within(UUID article) {
        return within.computeIfAbsent(article, any -> new ArrayList<>());
    }

    /** After its neighbour, and after what amendments with lower numbers have put there. */
    private void place(List<UUID> among, UUID id, @Nullable UUID after, int number) {
        var at = after == null ? 0 : among.indexOf(after) + 1;
        if (at == 0 && after != null) at = among.size();
        while (at < among.size() && origins.getOrDefault(among.get(at), number) < number) at++;
        among.add(at, id);
        origins.put(id, number);
    }

    Provisions provisions(Words title) {
        return new Provisions(
                title,
                order.stream()
                        .filter(id -> !gone.contains(id))
                        .map(id -> Objects.requireNonNull(articles.get(id)))
                        .map(article -> article.with(within(article.id()).stream()
                                .filter(id -> !gone.contains(id))
                                .map(id -> Objects.requireNonNull(paragraphs.get(id)))
                                .toList()))
                        .toList());
    }
}
