package org.sironet.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

    private static final Rational THIRD = Rational.of(1, 3);

    @Test
    void fractionsAreInLowestTerms() {
        assertThat(Rational.of(4, -6)).isEqualTo(Rational.of(-2, 3));
        assertThat(Rational.of(4, -6).denominator()).isEqualTo(BigInteger.valueOf(3));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rational.of(1, 0));
    }

    @Test
    void theyAreReckonedExactly() {
        assertThat(THIRD.plus(THIRD).plus(THIRD)).isEqualTo(Rational.ONE);
        assertThat(THIRD.minus(Rational.of(1, 2))).isEqualTo(Rational.of(-1, 6));
        assertThat(THIRD.times(Rational.of(3, 4))).isEqualTo(Rational.of(1, 4));
        assertThat(THIRD.times(6)).isEqualTo(Rational.of(2));
        assertThat(THIRD.dividedBy(Rational.of(2))).isEqualTo(Rational.of(1, 6));
    }

    @Test
    void theyAreCutDownwardsAndRoundedUpwards() {
        assertThat(Rational.of(2, 3).truncated(4)).isEqualTo(Rational.parse("0.6666"));
        assertThat(Rational.of(-2, 3).truncated(1)).isEqualTo(Rational.parse("-0.7"));
        assertThat(Rational.of(2, 3).roundedUp(2)).isEqualTo(Rational.parse("0.67"));
        assertThat(Rational.of(7, 2).floor()).isEqualTo(Rational.of(3));
        assertThat(Rational.of(-7, 2).floor()).isEqualTo(Rational.of(-4));
    }

    @Test
    void theyCompareByValue() {
        assertThat(THIRD.isBelow(Rational.of(1, 2))).isTrue();
        assertThat(THIRD.isAbove(THIRD)).isFalse();
        assertThat(THIRD.isAtLeast(THIRD)).isTrue();
        assertThat(THIRD.isBelow(THIRD)).isFalse();
        assertThat(THIRD.min(Rational.of(1, 4))).isEqualTo(Rational.of(1, 4));
        assertThat(THIRD.min(Rational.ONE)).isEqualTo(THIRD);
    }

    @Test
    void theyAreShownAsDecimalsAndFractions() {
        assertThat(Rational.of(5, 4)).hasToString("1.25");
        assertThat(Rational.of(100)).hasToString("100");
        assertThat(Rational.of(2, 3)).hasToString("0.666666666667");
        assertThat(Rational.of(2, 3).fraction()).isEqualTo("2/3");
        assertThat(Rational.of(7).fraction()).isEqualTo("7");
        assertThat(Rational.of(1, 8).terminatesAt(2)).isFalse();
        assertThat(Rational.of(1, 8).terminatesAt(3)).isTrue();
        assertThat(THIRD.terminates()).isFalse();
        assertThat(Rational.of(3, 40).terminates()).isTrue();
    }

    @Test
    void theyAreReadFromDecimalsAndFractions() {
        assertThat(Rational.parse("-0.25")).isEqualTo(Rational.of(-1, 4));
        assertThat(Rational.parse("61/3")).isEqualTo(Rational.of(61, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.", ".5", "1/0", "1e3", "1/2/3", "--1", "１"})
    void nothingElseIsANumber(String text) {
        assertThatThrownBy(() -> Rational.parse(text)).isInstanceOf(NumberFormatException.class);
    }
}
