package org.sironet.tally;

import java.util.List;
import java.util.Map;

/**
 * One thing that happens in a round.
 *
 * @param kind what happens; also the key of its sentence, for translation
 * @param candidates to whom
 * @param values what the sentence speaks of, by name
 * @param transfers the votes that move by it
 */
public record Step(Kind kind, List<String> candidates, Map<String, String> values, List<Transfer> transfers) {

    /** What can happen, each with its sentence. */
    public enum Kind {
        ELECTED_BY_QUOTA("{who} elected: {votes} votes, the quota is {quota}."),
        ELECTED_BY_VOTES("{who} elected with {votes} votes."),
        ELECTED_FOR_GROUP("{who} elected with {votes} votes, for a seat reserved for {group}."),
        ELECTED_REMAINING("{who} elected: as many candidates remain as seats."),
        ELECTED_LAST_TWO("{who} elected: more votes than the other of the last two."),
        PASSED_OVER("{who} passed over: no seat is open to that group."),
        EXCLUDED_LOWEST("{who} excluded: fewest votes, {votes}."),
        EXCLUDED_WRITE_INS("{who} excluded: names written in are taken out first."),
        EXCLUDED_TOGETHER("{who} excluded together: their {votes} votes are fewer than anybody else has."),
        EXCLUDED_DOOMED("{who} excluded: no seat is open to that group any more."),
        EXCLUDED_MOST_LAST("{who} excluded: last on {votes} ballots, more than anybody else."),
        EXCLUDED_NOT_LEADING("{who} excluded: only the two with most votes go on."),
        EXCLUDED_REMAINING("{who} not elected: all seats are filled."),
        GUARDED("{who} guarded: the seats reserved for {group} need everybody left of it."),
        SURPLUS("The surplus of {who}, {votes} votes, is passed on at {value} of each vote."),
        KEPT("What the quota asks is kept by {who}; times the shares were reckoned again: {iterations}."),
        VACANT("Seats that stay vacant: {seats}, since {why}."),
        LOCKED("{who}: {votes} to {against}, kept."),
        DROPPED("{who}: {votes} to {against}, left out, since it would close a circle."),
        BEATEN_BY_NOBODY("{who} wins: no other has a stronger path to it than it has to that other."),
        BOUGHT("{who} elected: supporters pay at most {price} each."),
        LOADED("{who} elected: the greatest load becomes {load}."),
        ADDED("{who} elected: the score grows by {gain} to {score}."),
        REMOVED("{who} removed: the score falls by {loss} to {score}."),
        BEST_COMMITTEE("{who} elected: no committee has a higher score than {score}."),
        STOPPED("The count stops here, as it was told to.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    public Step {
        candidates = List.copyOf(candidates);
        values = Map.copyOf(values);
        transfers = List.copyOf(transfers);
    }

    public static Step of(Kind kind, List<String> candidates, Map<String, String> values) {
        return new Step(kind, candidates, values, List.of());
    }

    public boolean elects() {
        return switch (kind) {
            case ELECTED_BY_QUOTA,
                    ELECTED_BY_VOTES,
                    ELECTED_FOR_GROUP,
                    ELECTED_REMAINING,
                    ELECTED_LAST_TWO,
                    BOUGHT,
                    LOADED,
                    ADDED,
                    BEST_COMMITTEE,
                    BEATEN_BY_NOBODY -> true;
            default -> false;
        };
    }

    public boolean excludes() {
        return kind.name().startsWith("EXCLUDED");
    }

    /** The sentence in English. */
    public String text() {
        var text = kind.sentence().replace("{who}", String.join(", ", candidates));
        for (var value : values.entrySet()) text = text.replace("{" + value.getKey() + "}", value.getValue());
        return text;
    }
}
