package org.sironet.assembly.amendments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.ArticleForm;
import org.sironet.assembly.wording.Article;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.Words;
import org.sironet.kernel.Language;
import org.sironet.shell.Form;

/**
 * Articles as somebody would have them: edited in place, taken away whole, moved, or new.
 *
 * @param blocks in the order of the form
 */
record AmendmentForm(List<Block> blocks) {

    /**
     * One article in the form.
     *
     * @param after for a new article, the one after which it would stand
     * @param deleted whether it would go
     * @param moved the one after which it would stand; null to stay
     */
    record Block(
            UUID article,
            ArticleForm written,
            @Nullable UUID after,
            boolean deleted,
            @Nullable UUID moved) {}

    static final int MOST_BLOCKS = 20;

    static AmendmentForm of(Article article, Language language) {
        return new AmendmentForm(List.of(block(article, language)));
    }

    private static Block block(Article article, Language language) {
        return new Block(article.id(), ArticleForm.of(article, language), null, false, null);
    }

    static AmendmentForm read(Form form, Provisions base) {
        var seen = new HashSet<UUID>();
        return new AmendmentForm(form.all("article").stream()
                .distinct()
                .limit(MOST_BLOCKS)
                .flatMap(id -> uuid(id).stream())
                .filter(id -> base.article(id).isPresent() || base.words(id).isEmpty())
                .filter(seen::add)
                .map(id -> block(form, id, base, seen))
                .toList());
    }

    private static Block block(Form form, UUID article, Provisions base, Set<UUID> seen) {
        return new Block(
                article,
                ArticleForm.read(form, article, base, seen),
                uuid(form.typed("after-" + article)).orElse(null),
                form.chosen("deleted", article.toString()),
                uuid(form.typed("moved-" + article)).orElse(null));
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** What a button asks for: another article, a new one, or a change among the rows. */
    AmendmentForm after(String asked, String also, Provisions base, Language language) {
        if (asked.equals("also"))
            return uuid(also)
                    .flatMap(base::article)
                    .filter(article ->
                            blocks.stream().noneMatch(block -> block.article().equals(article.id())))
                    .map(article -> with(block(article, language)))
                    .orElse(this);
        if (asked.equals("new-article"))
            return uuid(also).flatMap(base::article).map(this::inserted).orElse(this);
        return new AmendmentForm(blocks.stream()
                .map(block -> new Block(
                        block.article(), touched(block, asked), block.after(), block.deleted(), block.moved()))
                .toList());
    }

    private static ArticleForm touched(Block block, String asked) {
        var parts = asked.split("@", 2);
        return parts.length == 2 && parts[1].equals(block.article().toString())
                ? block.written().after(parts[0])
                : block.written();
    }

    private AmendmentForm inserted(Article after) {
        var id = UUID.randomUUID();
        var empty = new ArticleForm(id, "", List.of()).after("add:");
        return with(new Block(id, empty, after.id(), false, null));
    }

    private AmendmentForm with(Block added) {
        var all = new ArrayList<>(blocks);
        if (all.size() < MOST_BLOCKS) all.add(added);
        return new AmendmentForm(all);
    }

    /** The text as it would be. */
    Provisions applied(Provisions base, Language language, Language authoritative) {
        var articles = new ArrayList<>(base.articles());
        for (var block : blocks) {
            var at = indexOf(articles, block.article());
            if (at < 0 && block.after() != null) insert(articles, block, language, authoritative);
            if (at < 0) continue;
            if (block.deleted()) {
                articles.remove(at);
                continue;
            }
            articles.set(at, block.written().applied(articles.get(at), language, authoritative, true));
            if (block.moved() != null) move(articles, at, block.moved());
        }
        return base.with(articles);
    }

    private static void insert(List<Article> articles, Block block, Language language, Language authoritative) {
        var empty = new Article(block.article(), true, Words.NONE, List.of());
        var written = block.written().applied(empty, language, authoritative, true);
        if (written.heading().isEmpty() && written.paragraphs().isEmpty()) return;
        articles.add(indexOf(articles, block.after()) + 1, written);
    }

    private static void move(List<Article> articles, int at, UUID after) {
        var article = articles.remove(at);
        var place = indexOf(articles, after);
        articles.add(place < 0 ? at : place + 1, article);
    }

    private static int indexOf(List<Article> articles, @Nullable UUID id) {
        for (var at = 0; at < articles.size(); at++) if (articles.get(at).id().equals(id)) return at;
        return -1;
    }

    Map<String, List<String>> values() {
        var values = new LinkedHashMap<String, List<String>>();
        blocks.forEach(block -> values.putAll(block.written().values()));
        values.put(
                "deleted",
                blocks.stream()
                        .filter(Block::deleted)
                        .map(block -> block.article().toString())
                        .toList());
        blocks.forEach(block -> {
            if (block.moved() != null)
                values.put("moved-" + block.article(), List.of(block.moved().toString()));
        });
        return values;
    }
}
