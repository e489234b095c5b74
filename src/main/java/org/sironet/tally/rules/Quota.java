package org.sironet.tally.rules;

import java.math.BigInteger;
import java.util.List;
import org.sironet.tally.Option;
import org.sironet.tally.Rational;

/** How many votes are enough for a seat. */
final class Quota {

    /** The formula; {@code v} votes for {@code s} seats. */
    enum Formula {
        /** the whole number above v / (s + 1) */
        DROOP,
        /** v / (s + 1) and one unit of the last decimal */
        DROOP_EXACT,
        /** v / (s + 1) */
        HAGENBACH_BISCHOFF,
        /** v / s */
        HARE
    }

    /** Of which votes. */
    enum Of {
        /** all that count for somebody in the first round */
        FIRST_ROUND,
        /** all that still count */
        ROUND,
        /** all ballots handed in that are not spoilt, the empty ones too */
        HANDED_IN
    }

    /** Whether the quota itself is enough. */
    enum Reach {
        AT_LEAST,
        ABOVE
    }

    private final Formula formula;
    private final Of of;
    private final Reach reach;
    private final Rational more;
    private final int places;

    private Quota(Formula formula, Of of, Reach reach, Rational more, int places) {
        this.formula = formula;
        this.of = of;
        this.reach = reach;
        this.more = more;
        this.places = places;
    }

    static List<Option> options(Of standard) {
        return List.of(
                new Option(
                        "quota", "droop, droop-exact, hagenbach-bischoff, hare", "droop", "how the quota is reckoned"),
                new Option("quota-of", "first-round, round, handed-in", Choices.written(standard), "of which votes"),
                new Option("reach", "at-least, above", "at-least", "whether the quota itself is enough"),
                new Option("quota-plus", "a number", "0", "what is added to it"));
    }

    /** @param places decimals of the count; -1 for exact fractions */
    static Quota of(Choices choices, Of standard, int places) {
        return new Quota(
                choices.one("quota", Formula.DROOP),
                choices.one("quota-of", standard),
                choices.one("reach", Reach.AT_LEAST),
                choices.rational("quota-plus", "0"),
                places);
    }

    boolean isReached(Rational votes, Rational quota) {
        return reach == Reach.AT_LEAST ? votes.isAtLeast(quota) : votes.isAbove(quota);
    }

    Of of() {
        return of;
    }

    Rational reckoned(Rational votes, int seats) {
        var share = votes.dividedBy(Rational.of(formula == Formula.HARE ? seats : seats + 1L));
        var quota =
                switch (formula) {
                    case DROOP -> share.floor().plus(Rational.ONE);
                    case DROOP_EXACT ->
                        places < 0 ? share : share.truncated(places).plus(unit());
                    case HAGENBACH_BISCHOFF -> share;
                    case HARE -> places < 0 ? share : share.roundedUp(places);
                };
        return quota.plus(more);
    }

    private Rational unit() {
        return new Rational(BigInteger.ONE, BigInteger.TEN.pow(places));
    }
}
