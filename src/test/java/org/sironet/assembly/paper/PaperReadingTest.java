package org.sironet.assembly.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a teller types for a paper on which names are ranked. */
class PaperReadingTest {

    @Test
    void numbersAreThoseOfTheNamesInTheOrderOfTheirRanks() {
        assertThat(PaperReading.ranks("3 1  2", 3)).contains(List.of(2, 0, 1));
        assertThat(PaperReading.ranks("2,1", 3)).contains(List.of(1, 0));
    }

    @Test
    void whatIsNoOrderIsRefused() {
        for (var typed : List.of("", ",", "0", "4", "1 1", "one", "-1", "1.5", "9999"))
            assertThat(PaperReading.ranks(typed, 3)).as(typed).isEmpty();
    }
}
