package org.sironet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sironet.kernel.Language;

class LanguageNamesTests {

    @ParameterizedTest
    @CsvSource({"Kiswahili,sw", "swahili,sw", "sw,sw", "法语,fr", "français,fr", "العربية,ar", "zh,zh", "Russian,ru"})
    void aLanguageIsFoundByItsCodeItsOwnNameOrItsNameInOurLanguages(String typed, String tag) {
        assertThat(LanguageNames.find(typed)).contains(Language.of(tag));
    }

    @Test
    void whatIsNoLanguageIsNotFound() {
        assertThat(LanguageNames.find("Elvenish of the West")).isEmpty();
        assertThat(LanguageNames.find("xq")).isEmpty();
        assertThat(LanguageNames.find("")).isEmpty();
    }
}
