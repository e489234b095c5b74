package org.sironet.assembly.polls;

import org.sironet.rules.Majority;
import org.sironet.rules.Share;
import org.sironet.tally.Quorum;
import org.sironet.tally.Rational;

/** The majorities of the network's rules as counting knows them. */
final class Majorities {

    private Majorities() {}

    /** @throws IllegalArgumentException for what is no majority: no objection, a counting rule */
    static org.sironet.tally.Majority of(Majority majority) {
        return switch (majority) {
            case SIMPLE -> org.sironet.tally.Majority.SIMPLE;
            case OF_THOSE_PRESENT -> org.sironet.tally.Majority.OF_PRESENT;
            case ABSOLUTE -> org.sironet.tally.Majority.ABSOLUTE;
            case TWO_THIRDS_OF_VOTES_CAST -> org.sironet.tally.Majority.TWO_THIRDS_OF_CAST;
            case TWO_THIRDS_OF_THE_ROLL -> org.sironet.tally.Majority.TWO_THIRDS_OF_ROLL;
            case UNANIMITY -> org.sironet.tally.Majority.UNANIMITY;
            case NO_OBJECTION, COUNTING_RULE -> throw new IllegalArgumentException("No majority: " + majority);
        };
    }

    static Quorum quorum(Share share) {
        return Quorum.moreThan(Rational.of(share.parts(), share.of()));
    }
}
