package org.sironet.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction in lowest terms; the sign is in the numerator. */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    /** How many decimals a number that never ends is shown with. */
    private static final int SHOWN = 12;

    /** @throws ArithmeticException when the denominator is zero */
    public Rational {
        if (denominator.signum() == 0) throw new ArithmeticException("A fraction with the denominator zero");
        if (!denominator.equals(BigInteger.ONE)) {
            var shared = numerator.gcd(denominator);
            if (denominator.signum() < 0) shared = shared.negate();
            numerator = numerator.divide(shared);
            denominator = denominator.divide(shared);
        }
    }

    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Reads {@code 12}, {@code 0.25} or {@code 2/3}.
     *
     * @throws NumberFormatException when it is none of these, or longer than any vote needs
     */
    public static Rational parse(String text) {
        if (!text.matches("-?\\d{1,40}(\\.\\d{1,40})?|-?\\d{1,40}/\\d{1,40}"))
            throw new NumberFormatException("not a number: " + text);
        var parts = text.split("/", -1);
        if (parts.length == 2) {
            var denominator = new BigInteger(parts[1]);
            if (denominator.signum() == 0) throw new NumberFormatException("divided by zero: " + text);
            return new Rational(new BigInteger(parts[0]), denominator);
        }
        var decimal = new BigDecimal(text);
        return new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Rational plus(Rational other) {
        if (other.signum() == 0) return this;
        if (denominator.equals(other.denominator)) return new Rational(numerator.add(other.numerator), denominator);
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Rational times(long whole) {
        return new Rational(numerator.multiply(BigInteger.valueOf(whole)), denominator);
    }

    public Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    /** The largest whole number that is not above it. */
    public Rational floor() {
        return new Rational(floorOf(numerator, denominator), BigInteger.ONE);
    }

    /** Cut after so many decimals, towards the smaller number. */
    public Rational truncated(int places) {
        var unit = BigInteger.TEN.pow(places);
        return new Rational(floorOf(numerator.multiply(unit), denominator), unit);
    }

    /** The smallest number of so many decimals that is not below it. */
    public Rational roundedUp(int places) {
        return negated().truncated(places).negated();
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isAbove(Rational other) {
        return compareTo(other) > 0;
    }

    public boolean isAtLeast(Rational other) {
        return compareTo(other) >= 0;
    }

    public boolean isBelow(Rational other) {
        return compareTo(other) < 0;
    }

    public Rational min(Rational other) {
        return isAbove(other) ? other : this;
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** Whether its decimals end. */
    public boolean terminates() {
        var rest = denominator;
        for (var prime : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(5)})
            while (rest.mod(prime).signum() == 0) rest = rest.divide(prime);
        return rest.equals(BigInteger.ONE);
    }

    /** Whether so many decimals are enough to write it. */
    public boolean terminatesAt(int places) {
        return isWhole() || truncated(places).equals(this);
    }

    /** As a decimal: all of its digits when they end soon, else cut after twelve. */
    public BigDecimal decimal() {
        var exact = terminates() && denominator.bitLength() < 200;
        var decimal = exact
                ? new BigDecimal(numerator).divide(new BigDecimal(denominator))
                : new BigDecimal(numerator).divide(new BigDecimal(denominator), SHOWN, RoundingMode.HALF_EVEN);
        var brief = decimal.stripTrailingZeros();
        return brief.scale() < 0 ? brief.setScale(0) : brief;
    }

    /** As a fraction: {@code 61/3}, or {@code 20} when it is whole. */
    public String fraction() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }

    @Override
    public int compareTo(Rational other) {
        if (denominator.equals(other.denominator)) return numerator.compareTo(other.numerator);
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        if (isWhole()) return numerator.toString();
        return decimal().toPlainString();
    }

    private static BigInteger floorOf(BigInteger dividend, BigInteger divisor) {
        var parts = dividend.divideAndRemainder(divisor);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
