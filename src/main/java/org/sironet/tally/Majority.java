package org.sironet.tally;

/**
 * How many must be in favour: a share of a base, which must be reached or passed. Nothing is ever adopted by nobody.
 *
 * <p>The base and the sign are what Robert's Rules of Order Newly Revised (12th ed., § 44) asks every majority to
 * state: "a majority of those present" counts who abstains, "of the votes cast" doesn't.
 *
 * @param share the part of the base, from 0 to 1
 * @param base what it is a part of
 * @param sign whether that part is enough or must be passed
 */
public record Majority(Rational share, Base base, Sign sign) {

    /** More in favour than against; abstentions don't count. */
    public static final Majority SIMPLE = new Majority(Rational.of(1, 2), Base.CAST, Sign.MORE_THAN);

    /** More than half of those present; who abstains is in the base. */
    public static final Majority OF_PRESENT = new Majority(Rational.of(1, 2), Base.PRESENT, Sign.MORE_THAN);

    /** More than half of all voting rights. */
    public static final Majority ABSOLUTE = new Majority(Rational.of(1, 2), Base.ROLL, Sign.MORE_THAN);

    /** At least two thirds of the votes cast in favour or against. */
    public static final Majority TWO_THIRDS_OF_CAST = new Majority(Rational.of(2, 3), Base.CAST, Sign.AT_LEAST);

    /** At least two thirds of all voting rights. */
    public static final Majority TWO_THIRDS_OF_ROLL = new Majority(Rational.of(2, 3), Base.ROLL, Sign.AT_LEAST);

    /** Nobody against, somebody in favour. */
    public static final Majority UNANIMITY = new Majority(Rational.ONE, Base.CAST, Sign.AT_LEAST);

    /** What a majority is a part of. */
    public enum Base {
        /** in favour and against */
        CAST,
        /** present or represented */
        PRESENT,
        /** all voting rights of the sitting */
        ROLL;

        long of(Votes votes) {
            return switch (this) {
                case CAST -> votes.cast();
                case PRESENT -> votes.present();
                case ROLL -> votes.roll();
            };
        }
    }

    /** Whether the share itself is enough. */
    public enum Sign {
        AT_LEAST,
        MORE_THAN;

        boolean holds(Rational amount, Rational bound) {
            return this == AT_LEAST ? amount.isAtLeast(bound) : amount.isAbove(bound);
        }
    }

    /** @throws IllegalArgumentException when the share is not from 0 to 1 */
    public Majority {
        if (share.signum() < 0 || share.isAbove(Rational.ONE))
            throw new IllegalArgumentException("No share of a whole: " + share);
    }

    public boolean isReached(Votes votes) {
        return votes.yes() > 0 && sign.holds(Rational.of(votes.yes()), bound(votes));
    }

    /** The fewest votes in favour that would be enough, those against and the base being what they are. */
    public long needed(Votes votes) {
        var bound = base == Base.CAST && !share.equals(Rational.ONE)
                ? share.times(votes.no()).dividedBy(Rational.ONE.minus(share))
                : bound(votes);
        var whole = bound.floor();
        var enough = sign == Sign.AT_LEAST && whole.equals(bound) ? whole : whole.plus(Rational.ONE);
        return Math.max(1, enough.numerator().longValueExact());
    }

    private Rational bound(Votes votes) {
        return share.times(base.of(votes));
    }
}
