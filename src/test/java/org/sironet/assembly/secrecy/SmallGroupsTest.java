package org.sironet.assembly.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A result by groups must not show how somebody voted. */
class SmallGroupsTest {

    private static final Map<String, Integer> MANY = Map.of("yes", 40, "no", 12);

    @Test
    void groupsThatHideTheirMembersAreShown() {
        assertThat(SmallGroups.mayBeShown(List.of(MANY, Map.of("yes", 4, "no", 1))))
                .isTrue();
    }

    @Test
    void oneGroupTooSmallHidesAll() {
        assertThat(SmallGroups.mayBeShown(List.of(MANY, Map.of("yes", 3, "no", 1))))
                .isFalse();
    }

    @Test
    void aGroupOfOneMindHidesAll() {
        assertThat(SmallGroups.mayBeShown(List.of(MANY, Map.of("yes", 9, "no", 0))))
                .isFalse();
    }

    @Test
    void whereNobodyVotedThereIsNothingToHide() {
        assertThat(SmallGroups.mayBeShown(List.of(MANY, Map.of()))).isTrue();
    }
}
