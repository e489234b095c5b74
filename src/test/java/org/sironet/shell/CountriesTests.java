package org.sironet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;

class CountriesTests {

    private final Countries countries = new Countries();

    @Test
    void everyCountryAndAreaHasNamesARegionAndAPlace() {
        assertThat(Country.codes()).map(Country::of).allSatisfy(country -> {
            assertThat(countries.names(country).versions()).hasSize(6);
            assertThat(Countries.REGIONS).contains(countries.region(country));
            assertThat(countries.place(country).latitude()).isBetween(-90.0, 90.0);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "TR,Türkiye",
        "CI,Côte d’Ivoire",
        "VN,Viet Nam",
        "PS,State of Palestine",
        "TZ,United Republic of Tanzania"
    })
    void namesAreThoseOfTheUnitedNations(String code, String name) {
        assertThat(countries.name(Country.of(code), Language.ENGLISH)).isEqualTo(name);
    }

    @Test
    void chineseNamesAreSortedByPinyin() {
        var names = countries.sorted(Language.CHINESE).stream()
                .map(Countries.Named::name)
                .toList();
        assertThat(names.indexOf("阿尔巴尼亚")).isLessThan(names.indexOf("巴西"));
        assertThat(names.indexOf("中国")).isGreaterThan(names.indexOf("也门"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ke", "Kenya", "KENYA", "肯尼亚", "كينيا", "Кения", "Kenia"})
    void aCountryIsFoundByItsCodeOrAnyOfItsNames(String typed) {
        assertThat(countries.find(typed)).contains(Country.of("KE"));
    }
}
