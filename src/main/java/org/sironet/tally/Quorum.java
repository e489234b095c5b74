package org.sironet.tally;

/**
 * How many must be present or represented for a decision to count.
 *
 * @param share the part of the roll, from 0 to 1
 * @param sign whether that part is enough or must be passed
 */
public record Quorum(Rational share, Majority.Sign sign) {

    /** @throws IllegalArgumentException when the share is not from 0 to 1 */
    public Quorum {
        if (share.signum() < 0 || share.isAbove(Rational.ONE))
            throw new IllegalArgumentException("No share of a whole: " + share);
    }

    public static Quorum atLeast(Rational share) {
        return new Quorum(share, Majority.Sign.AT_LEAST);
    }

    public static Quorum moreThan(Rational share) {
        return new Quorum(share, Majority.Sign.MORE_THAN);
    }

    /** Whether it is met; a roll without anybody never has a quorum. */
    public boolean isMet(long present, long roll) {
        return roll > 0 && sign.holds(Rational.of(present), share.times(roll));
    }

    /** The fewest that must be present. */
    public long needed(long roll) {
        var bound = share.times(roll);
        var whole = bound.floor();
        var enough = sign == Majority.Sign.AT_LEAST && whole.equals(bound) ? whole : whole.plus(Rational.ONE);
        return enough.numerator().longValueExact();
    }
}
