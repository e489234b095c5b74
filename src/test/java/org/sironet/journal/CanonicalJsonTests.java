package org.sironet.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTests {

    @Test
    void namesAreSortedAndNothingIsSuperfluous() {
        assertThat(CanonicalJson.write(CanonicalJson.read(" { \"b\" : [ 1.50, true, null ], \"a\":\"\\u00e9\\n\" } ")))
                .isEqualTo("{\"a\":\"é\\n\",\"b\":[1.5,true,null]}");
    }

    @Property
    void everyTextReadsBack(@ForAll String text) {
        assertThat(CanonicalJson.readStrictly(CanonicalJson.write(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "01",
                "1e9",
                "\"\\x\"",
                "\"\\u12\"",
                "nul",
                "[] []",
                "\"\n\"",
                "-",
                "{a:1}",
                "\"\\u+123\""
            })
    void whatIsNotJsonIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.read(text));
    }

    @Test
    void aDeepTextIsRefusedInsteadOfOverflowing() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.read("[".repeat(100_000)));
    }

    @Test
    void anotherSpellingOfTheSameValueIsNotCanonical() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.readStrictly("{\"a\": 1}"));
    }
}
