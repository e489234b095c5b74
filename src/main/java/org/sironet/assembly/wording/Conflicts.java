package org.sironet.assembly.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds amendments that cannot both be adopted, by the words that they touch. */
public final class Conflicts {

    private final Provisions base;

    public Conflicts(Provisions base) {
        this.base = base;
    }

    /** The place where the two exclude each other; empty when both can be adopted. */
    public Optional<UUID> between(Proposal one, Proposal other) {
        for (var mine : one.changes())
            for (var theirs : other.changes()) if (exclude(mine, theirs)) return Optional.of(place(mine));
        return Optional.empty();
    }

    private UUID place(Change change) {
        return change instanceof Change.Inserted it ? it.article() : change.at();
    }

    private boolean exclude(Change one, Change other) {
        if (one instanceof Change.Reworded mine && other instanceof Change.Reworded theirs)
            return mine.at().equals(theirs.at()) && sameWords(mine, theirs);
        if (one instanceof Change.Inserted || other instanceof Change.Inserted)
            return articleGone(one, other) || articleGone(other, one);
        if (structural(one) && structural(other) && one.at().equals(other.at())) return true;
        return gone(one, other) || gone(other, one);
    }

    private boolean sameWords(Change.Reworded mine, Change.Reworded theirs) {
        if (mine.equals(theirs)) return true;
        var was = base.words(mine.at()).orElse(Words.NONE);
        return mine.words().entrySet().stream()
                .filter(each -> theirs.words().containsKey(each.getKey()))
                .anyMatch(each -> !Merging.compatible(
                        was.in(each.getKey()),
                        each.getValue(),
                        Objects.requireNonNull(theirs.words().get(each.getKey()))));
    }

    private static boolean structural(Change change) {
        return !(change instanceof Change.Reworded);
    }

    /** One deletes what the other changes. */
    private boolean gone(Change deletion, Change other) {
        return deletion instanceof Change.Deleted && deletion.at().equals(other.at()) || articleGone(deletion, other);
    }

    private boolean articleGone(Change deletion, Change other) {
        if (!(deletion instanceof Change.ArticleDeleted)) return false;
        var article = base.article(deletion.at());
        return article.isPresent() && touches(other, article.get());
    }

    private static boolean touches(Change change, Article article) {
        if (change instanceof Change.Inserted it) return it.article().equals(article.id());
        if (change instanceof Change.Moved it && it.article().equals(article.id())) return true;
        return change.at().equals(article.id())
                || article.paragraphs().stream()
                        .anyMatch(paragraph -> paragraph.id().equals(change.at()));
    }

    /** Two proposals that exclude each other. */
    public record Pair(Proposal one, Proposal other) {}

    /** Every pair that excludes each other. Only those that reach a common article are compared. */
    public List<Pair> pairs(List<Proposal> proposals) {
        var reaching = new HashMap<UUID, List<Proposal>>();
        var pairs = new ArrayList<Pair>();
        for (var proposal : proposals) {
            var near = new LinkedHashSet<Proposal>();
            for (var article : Reach.articles(base, proposal.changes())) {
                var others = reaching.computeIfAbsent(article, any -> new ArrayList<>());
                near.addAll(others);
                others.add(proposal);
            }
            near.stream()
                    .filter(other -> between(other, proposal).isPresent())
                    .forEach(other -> pairs.add(new Pair(other, proposal)));
        }
        return pairs;
    }

    /** Groups of proposals that are linked by conflicts, in the order in which they were given; singles too. */
    public List<List<Proposal>> groups(List<Proposal> proposals) {
        var groupOf = new LinkedHashMap<Proposal, Set<Proposal>>();
        for (var proposal : proposals) groupOf.put(proposal, new LinkedHashSet<>(Set.of(proposal)));
        for (var pair : pairs(proposals)) {
            var one = Objects.requireNonNull(groupOf.get(pair.one()));
            var other = Objects.requireNonNull(groupOf.get(pair.other()));
            if (one == other) continue;
            one.addAll(other);
            other.forEach(member -> groupOf.put(member, one));
        }
        var seen = Collections.<Set<Proposal>>newSetFromMap(new IdentityHashMap<>());
        return groupOf.values().stream()
                .filter(seen::add)
                .<List<Proposal>>map(ArrayList::new)
                .toList();
    }
}
