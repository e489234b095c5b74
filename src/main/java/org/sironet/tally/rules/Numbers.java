package org.sironet.tally.rules;

import java.math.BigInteger;
import org.sironet.tally.Rational;

/** The arithmetic that Meek's method is done in; "up" rounds to the next number that can be written. */
interface Numbers<N extends Comparable<N>> {

    N of(long whole);

    N plus(N one, N other);

    N minus(N one, N other);

    N times(N one, N other);

    N times(N one, long whole);

    N dividedBy(N one, long whole);

    N timesUp(N one, N other);

    /** A share that a candidate keeps: rounded up, at most one. */
    N share(N part, N whole);

    /** The smallest number that is added to a quota, so that too many cannot reach it; zero in exact arithmetic. */
    N unit();

    Rational rational(N number);

    /** Whether a candidate with exactly the quota has it. */
    default boolean reaches(N votes, N quota) {
        var above = votes.compareTo(quota);
        return unit().equals(of(0)) ? above > 0 : above >= 0;
    }

    /** Decimals in a {@code long}: for up to some milliards of votes. */
    record Small(long one) implements Numbers<Long> {

        /** @return whether so many votes with so many decimals fit, with room to spare */
        static boolean fits(long votes, int places) {
            return places <= 9 && votes < Long.MAX_VALUE / 4 / power(places);
        }

        static long power(int places) {
            var power = 1L;
            for (var i = 0; i < places; i++) power *= 10;
            return power;
        }

        @Override
        public Long of(long whole) {
            return whole * one;
        }

        @Override
        public Long plus(Long some, Long other) {
            return some + other;
        }

        @Override
        public Long minus(Long some, Long other) {
            return some - other;
        }

        @Override
        public Long times(Long some, Long other) {
            return fits(some, other)
                    ? some * other / one
                    : wide(some, other).divide(BigInteger.valueOf(one)).longValueExact();
        }

        @Override
        public Long times(Long some, long whole) {
            return some * whole;
        }

        @Override
        public Long dividedBy(Long some, long whole) {
            return some / whole;
        }

        @Override
        public Long timesUp(Long some, Long other) {
            return wide(some, other)
                    .add(BigInteger.valueOf(one - 1))
                    .divide(BigInteger.valueOf(one))
                    .longValueExact();
        }

        @Override
        public Long share(Long part, Long whole) {
            var up = wide(part, one).add(BigInteger.valueOf(whole - 1)).divide(BigInteger.valueOf(whole));
            return Math.min(one, up.longValueExact());
        }

        @Override
        public Long unit() {
            return 1L;
        }

        @Override
        public Rational rational(Long number) {
            return Rational.of(number, one);
        }

        private static boolean fits(long some, long other) {
            return Long.numberOfLeadingZeros(some) + Long.numberOfLeadingZeros(other) > 64;
        }

        private static BigInteger wide(long some, long other) {
            return BigInteger.valueOf(some).multiply(BigInteger.valueOf(other));
        }
    }

    /** Decimals without bounds. */
    record Large(BigInteger one) implements Numbers<BigInteger> {

        static Large places(int places) {
            return new Large(BigInteger.TEN.pow(places));
        }

        @Override
        public BigInteger of(long whole) {
            return BigInteger.valueOf(whole).multiply(one);
        }

        @Override
        public BigInteger plus(BigInteger some, BigInteger other) {
            return some.add(other);
        }

        @Override
        public BigInteger minus(BigInteger some, BigInteger other) {
            return some.subtract(other);
        }

        @Override
        public BigInteger times(BigInteger some, BigInteger other) {
            return some.multiply(other).divide(one);
        }

        @Override
        public BigInteger times(BigInteger some, long whole) {
            return some.multiply(BigInteger.valueOf(whole));
        }

        @Override
        public BigInteger dividedBy(BigInteger some, long whole) {
            return some.divide(BigInteger.valueOf(whole));
        }

        @Override
        public BigInteger timesUp(BigInteger some, BigInteger other) {
            return up(some.multiply(other), one);
        }

        @Override
        public BigInteger share(BigInteger part, BigInteger whole) {
            return up(part.multiply(one), whole).min(one);
        }

        @Override
        public BigInteger unit() {
            return BigInteger.ONE;
        }

        @Override
        public Rational rational(BigInteger number) {
            return new Rational(number, one);
        }

        private static BigInteger up(BigInteger dividend, BigInteger divisor) {
            return dividend.add(divisor).subtract(BigInteger.ONE).divide(divisor);
        }
    }

    /** Exact fractions, but shares kept are rounded up to some decimals, lest fractions grow without end. */
    record Fractions(int places) implements Numbers<Rational> {

        @Override
        public Rational of(long whole) {
            return Rational.of(whole);
        }

        @Override
        public Rational plus(Rational some, Rational other) {
            return some.plus(other);
        }

        @Override
        public Rational minus(Rational some, Rational other) {
            return some.minus(other);
        }

        @Override
        public Rational times(Rational some, Rational other) {
            return some.times(other);
        }

        @Override
        public Rational times(Rational some, long whole) {
            return some.times(whole);
        }

        @Override
        public Rational dividedBy(Rational some, long whole) {
            return some.dividedBy(Rational.of(whole));
        }

        @Override
        public Rational timesUp(Rational some, Rational other) {
            return some.times(other);
        }

        @Override
        public Rational share(Rational part, Rational whole) {
            return part.dividedBy(whole).roundedUp(places).min(Rational.ONE);
        }

        @Override
        public Rational unit() {
            return Rational.ZERO;
        }

        @Override
        public Rational rational(Rational number) {
            return number;
        }
    }
}
