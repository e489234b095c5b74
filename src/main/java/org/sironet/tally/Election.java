package org.sironet.tally;

import java.util.List;
import java.util.Map;

/**
 * What is to be counted: candidates, seats, ballots, and what the file itself says of the rules.
 *
 * @param title what it is about, perhaps empty
 * @param candidates in the order of the ballot paper; ballots refer to their index
 * @param seats how many are to be elected; 0 when the file doesn't say
 * @param ballots the ballots
 * @param kind what the marks of a ballot are
 * @param spoilt ballots that the file itself calls invalid
 * @param suggestions options that the file sets, used unless the caller sets them
 * @param remarks what the reader noticed and did not use
 */
public record Election(
        String title,
        List<Candidate> candidates,
        int seats,
        Ballots ballots,
        Kind kind,
        long spoilt,
        Map<String, String> suggestions,
        List<String> remarks) {

    /** What the marks of a ballot are. */
    public enum Kind {
        RANKS,
        SCORES
    }

    public Election {
        candidates = List.copyOf(candidates);
        suggestions = Map.copyOf(suggestions);
        remarks = List.copyOf(remarks);
    }

    /** Ranked ballots without more ado. */
    public static Election of(List<String> names, Ballots ballots) {
        var candidates = names.stream().map(Candidate::of).toList();
        return new Election("", candidates, 0, ballots, Kind.RANKS, 0, Map.of(), List.of());
    }

    public Election seats(int changed) {
        return new Election(title, candidates, changed, ballots, kind, spoilt, suggestions, remarks);
    }

    public Election candidates(List<Candidate> changed) {
        return new Election(title, changed, seats, ballots, kind, spoilt, suggestions, remarks);
    }
}
