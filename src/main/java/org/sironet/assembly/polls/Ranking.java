package org.sironet.assembly.polls;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sironet.tally.Ballots.Paper;
import org.sironet.tally.Candidate;
import org.sironet.tally.Count;
import org.sironet.tally.Election;
import org.sironet.tally.Rule;
import org.sironet.tally.Settings;

/** Counts ballots that rank or mark several choices, by the poll's rule, with its seed for lots. */
final class Ranking {

    /** What the option is called by which seats are reserved, before the name of the group. */
    private static final String AT_LEAST = "at-least:";

    private Ranking() {}

    /** @param ballots positions, the most preferred first; an empty one counts as empty */
    static Count count(Poll poll, List<Choice> choices, Collection<List<Integer>> ballots) {
        var papers = ballots.stream()
                .map(ballot -> new Paper(ballot.stream().map(List::of).toList(), 1))
                .toList();
        var options = options(poll);
        var groups = options.keySet().stream()
                .filter(name -> name.startsWith(AT_LEAST))
                .map(name -> name.substring(AT_LEAST.length()))
                .collect(Collectors.toUnmodifiableSet());
        var candidates = choices.stream()
                .map(choice ->
                        new Candidate(choice.key(), Candidate.Standing.STANDS, choice.reserved() ? groups : Set.of()))
                .toList();
        var names = candidates.stream().map(Candidate::name).toList();
        var election = Election.of(names, org.sironet.tally.Ballots.of(papers)).candidates(candidates);
        var rule = Rule.of(String.valueOf(poll.rule())).orElseThrow();
        return rule.count(election, new Settings(poll.seats() == null ? 1 : poll.seats(), options, poll.seed()));
    }

    private static Map<String, String> options(Poll poll) {
        var options = new HashMap<String, String>();
        poll.options().lines().map(line -> line.split("=", 2)).forEach(pair -> options.put(pair[0], pair[1]));
        return options;
    }
}
