package org.sironet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.kernel.Language;

class TranslationTests {

    private final Messages messages = new Messages();

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ar"})
    void everyTextExistsInEveryLanguage(String tag) {
        assertThat(messages.patternsIn(Language.of(tag)).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        messages.patternsIn(Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ar"})
    void everyPatternCanBeFormatted(String tag) {
        var language = Language.of(tag);
        assertThat(messages.patternsIn(language))
                .allSatisfy(
                        (key, pattern) -> assertThat(new MessageFormat(pattern, ULocale.forLocale(language.locale())))
                                .isNotNull());
    }
}
