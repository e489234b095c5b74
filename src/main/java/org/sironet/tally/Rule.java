package org.sironet.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sironet.tally.rules.Counting;

/** The rules by which an election can be counted. */
public enum Rule {
    PLURALITY("plurality", "One mark a ballot; most marks win"),
    BLOC("bloc", "As many marks as seats; most marks win"),
    APPROVAL("approval", "Any number of marks; most marks win"),
    SCORE("score", "A number for each candidate; the highest sums win"),
    IRV("irv", "Instant run-off: the lowest is excluded until somebody has a majority"),
    STV_SCOTTISH(
            "stv-scottish", "Single transferable vote by the Scottish rules (weighted inclusive Gregory, 5 decimals)"),
    STV_MEEK("stv-meek", "Single transferable vote by Meek's method (Hill, Wichmann and Woodall 1987)"),
    SCHULZE("schulze", "Strongest paths of pairwise victories, for one decision among several texts"),
    RANKED_PAIRS("ranked-pairs", "Strongest pairwise victories first, for one decision among several texts"),
    SEQ_PAV("seq-pav", "Proportional approval voting, one seat after another"),
    EQUAL_SHARES("equal-shares", "Method of equal shares: supporters buy their candidates");

    private final String id;
    private final String title;

    Rule(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** As written on the command line. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    /** What this rule leaves open. */
    public List<Option> options() {
        return Counting.options(this);
    }

    /**
     * Counts. The same election, settings and seed give the same count, in whatever order the ballots come.
     *
     * @throws BadOption when an option is not one of the rule's, or not possible with this election
     */
    public Count count(Election election, Settings settings) {
        return Counting.count(this, election, settings);
    }
}
