package org.sironet.network.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sironet.network.applications.ApplicationFixtures.endorsed;
import static org.sironet.network.applications.ApplicationFixtures.submitted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sironet.network.applications.AdmissionRule.Asked;

class AdmissionRuleTests {

    private static final Asked TWO_OF_EACH = new Asked(2017, 2, 2);

    @Test
    void whoFulfilsAllRulesMeetsNoObstacle() {
        assertThat(AdmissionRule.broken(endorsed(submitted(), 2), TWO_OF_EACH)).isEmpty();
    }

    @Test
    void oneEndorsementIsNotEnoughWhereTwoAreAsked() {
        assertThat(AdmissionRule.broken(endorsed(submitted(), 1), TWO_OF_EACH)).containsExactly(AdmissionRule.ENDORSED);
    }

    @Test
    void noneIsEnoughWhereNoneIsAsked() {
        assertThat(AdmissionRule.broken(endorsed(submitted(), 0), new Asked(2017, 0, 2)))
                .isEmpty();
    }

    @Test
    void foundedTheYearBeforeIsTooYoung() {
        assertThat(AdmissionRule.broken(endorsed(submitted(Map.of("founded", List.of("2016"))), 2), TWO_OF_EACH))
                .containsExactly(AdmissionRule.OLD_ENOUGH);
    }

    @Test
    void twoYearsAreEnough() {
        assertThat(AdmissionRule.broken(endorsed(submitted(Map.of("founded", List.of("2015"))), 2), TWO_OF_EACH))
                .isEmpty();
    }

    @Test
    void neitherRegisteredNorRecognisedStandsInTheWay() {
        assertThat(AdmissionRule.broken(endorsed(submitted(Map.of("kind", List.of("neither"))), 2), TWO_OF_EACH))
                .containsExactly(AdmissionRule.REGISTERED);
    }

    @Test
    void anOpenQuestionStandsInTheWay() {
        var asked = submitted().unanswered(Instant.parse("2017-10-20T07:00:00Z"));
        assertThat(AdmissionRule.broken(endorsed(asked, 2), TWO_OF_EACH)).containsExactly(AdmissionRule.ANSWERED);
    }
}
