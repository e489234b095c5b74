package org.sironet.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MajorityTest {

    private static Votes votes(long yes, long no, long abstentions) {
        return new Votes(yes, no, abstentions, 100, 120);
    }

    @Test
    void aSimpleMajorityIsMoreThanThoseAgainst() {
        assertThat(Majority.SIMPLE.isReached(votes(10, 9, 50))).isTrue();
        assertThat(Majority.SIMPLE.isReached(votes(10, 10, 0))).isFalse();
    }

    @Test
    void whoAbstainsIsInTheBaseOfThosePresent() {
        assertThat(Majority.OF_PRESENT.isReached(votes(50, 0, 50))).isFalse();
        assertThat(Majority.OF_PRESENT.isReached(votes(51, 49, 0))).isTrue();
    }

    @Test
    void anAbsoluteMajorityIsMoreThanHalfOfTheRoll() {
        assertThat(Majority.ABSOLUTE.isReached(votes(60, 0, 0))).isFalse();
        assertThat(Majority.ABSOLUTE.isReached(votes(61, 39, 0))).isTrue();
    }

    @Test
    void exactlyTwoThirdsOfTheVotesCastAreEnough() {
        assertThat(Majority.TWO_THIRDS_OF_CAST.isReached(votes(20, 10, 70))).isTrue();
        assertThat(Majority.TWO_THIRDS_OF_CAST.isReached(votes(19, 10, 71))).isFalse();
    }

    @Test
    void exactlyTwoThirdsOfTheRollAreEnough() {
        assertThat(Majority.TWO_THIRDS_OF_ROLL.isReached(votes(80, 20, 0))).isTrue();
        assertThat(Majority.TWO_THIRDS_OF_ROLL.isReached(votes(79, 0, 0))).isFalse();
    }

    @Test
    void oneAgainstEndsUnanimity() {
        assertThat(Majority.UNANIMITY.isReached(votes(1, 0, 99))).isTrue();
        assertThat(Majority.UNANIMITY.isReached(votes(99, 1, 0))).isFalse();
    }

    @Test
    void nothingIsAdoptedByNobody() {
        assertThat(Majority.TWO_THIRDS_OF_CAST.isReached(votes(0, 0, 100))).isFalse();
        assertThat(Majority.UNANIMITY.isReached(votes(0, 0, 0))).isFalse();
        assertThat(Majority.SIMPLE.isReached(votes(0, 0, 0))).isFalse();
    }

    @Test
    void itSaysHowManyWouldHaveBeenEnough() {
        assertThat(Majority.SIMPLE.needed(votes(3, 9, 0))).isEqualTo(10);
        assertThat(Majority.OF_PRESENT.needed(votes(0, 0, 0))).isEqualTo(51);
        assertThat(Majority.TWO_THIRDS_OF_CAST.needed(votes(3, 10, 0))).isEqualTo(20);
        assertThat(Majority.TWO_THIRDS_OF_ROLL.needed(votes(0, 0, 0))).isEqualTo(80);
        assertThat(Majority.TWO_THIRDS_OF_CAST.needed(votes(0, 0, 0))).isEqualTo(1);
    }

    @Test
    void votesThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> votes(60, 41, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> votes(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Votes(1, 0, 0, 2, 1));
        assertThat(votes(60, 30, 10).cast()).isEqualTo(90);
    }

    @Test
    void aShareIsFromNothingToAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Majority(Rational.of(3, 2), Majority.Base.ROLL, Majority.Sign.AT_LEAST));
        assertThatIllegalArgumentException().isThrownBy(() -> Quorum.atLeast(Rational.of(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Quorum.atLeast(Rational.of(2)));
    }

    @Test
    void aQuorumOfAThirdIsMetByExactlyAThird() {
        assertThat(Quorum.atLeast(Rational.of(1, 3)).isMet(40, 120)).isTrue();
        assertThat(Quorum.atLeast(Rational.of(1, 3)).isMet(39, 120)).isFalse();
        assertThat(Quorum.atLeast(Rational.of(1, 3)).needed(121)).isEqualTo(41);
        assertThat(Quorum.atLeast(Rational.of(1, 3)).needed(120)).isEqualTo(40);
    }

    @Test
    void aQuorumOfMoreThanHalfIsNotMetByHalf() {
        assertThat(Quorum.moreThan(Rational.of(1, 2)).isMet(60, 120)).isFalse();
        assertThat(Quorum.moreThan(Rational.of(1, 2)).isMet(61, 120)).isTrue();
        assertThat(Quorum.moreThan(Rational.of(1, 2)).needed(120)).isEqualTo(61);
        assertThat(Quorum.atLeast(Rational.ZERO).isMet(0, 0)).isFalse();
    }
}
