package org.sironet.assembly.wording;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sironet.kernel.Language;

/**
 * In which order amendments are put to the vote: as they stand in the text, and of those that exclude each other the
 * one furthest from the text first (domain.md, A4; the rule of most assemblies, for example UN General Assembly, Rules
 * of Procedure, rule 90).
 */
public final class VotingOrder {

    private final Provisions base;
    private final Language authoritative;
    private final Map<UUID, Integer> positions = new HashMap<>();

    public VotingOrder(Provisions base, Language authoritative) {
        this.base = base;
        this.authoritative = authoritative;
        positions.put(Provisions.TITLE, 0);
        base.articles().forEach(article -> {
            positions.put(article.id(), positions.size());
            article.paragraphs().forEach(paragraph -> positions.put(paragraph.id(), positions.size()));
        });
    }

    /** Groups in reading order; within a group the furthest from the text first, of equals the one tabled first. */
    public List<List<Proposal>> of(List<Proposal> proposals) {
        return new Conflicts(base)
                .groups(proposals).stream()
                        .map(group -> group.stream()
                                .sorted(Comparator.<Proposal>comparingLong(proposal -> distance(proposal))
                                        .reversed()
                                        .thenComparingInt(Proposal::number))
                                .toList())
                        .sorted(Comparator.<List<Proposal>>comparingInt(group -> group.stream()
                                        .mapToInt(this::position)
                                        .min()
                                        .orElse(0))
                                .thenComparingInt(group -> group.getFirst().number()))
                        .toList();
    }

    /** How many words go or come. */
    public long distance(Proposal proposal) {
        return proposal.changes().stream().mapToLong(this::distance).sum();
    }

    private long distance(Change change) {
        return switch (change) {
            case Change.Reworded it -> distance(it);
            case Change.Inserted it -> words(it.paragraph().words());
            case Change.Deleted it -> words(base.words(it.at()).orElse(Words.NONE));
            case Change.ArticleInserted it -> words(it.article());
            case Change.ArticleDeleted it ->
                base.article(it.at()).map(this::words).orElse(0L);
            case Change.Moved _, Change.ArticleMoved _ -> 1;
        };
    }

    /** In the authoritative version where it is changed, else in the first that is. */
    private long distance(Change.Reworded change) {
        var language = change.words().containsKey(authoritative)
                ? authoritative
                : change.words().keySet().iterator().next();
        var was = base.words(change.at()).orElse(Words.NONE).in(language);
        return Differences.distance(was, Objects.requireNonNull(change.words().get(language)));
    }

    private long words(Article article) {
        return words(article.heading())
                + article.paragraphs().stream()
                        .mapToLong(paragraph -> words(paragraph.words()))
                        .sum();
    }

    private long words(Words words) {
        if (words.isEmpty()) return 0;
        var language = words.languages().contains(authoritative)
                ? authoritative
                : words.languages().iterator().next();
        return Differences.distance("", words.in(language));
    }

    /** Of the first place in the text that the proposal touches. */
    public int position(Proposal proposal) {
        return proposal.changes().stream().mapToInt(this::position).min().orElse(Integer.MAX_VALUE);
    }

    private int position(Change change) {
        return switch (change) {
            case Change.Inserted it -> positions.getOrDefault(it.after() == null ? it.article() : it.after(), 0);
            case Change.ArticleInserted it -> it.after() == null ? 0 : positions.getOrDefault(it.after(), 0);
            default -> positions.getOrDefault(change.at(), Integer.MAX_VALUE);
        };
    }
}
