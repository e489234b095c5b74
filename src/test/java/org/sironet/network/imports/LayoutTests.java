package org.sironet.network.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTests {

    private static Layout guess(String... lines) {
        return Layout.guess(
                Arrays.stream(lines)
                        .map(line -> new TableRow(1, List.of(line.split(",", -1)), false))
                        .toList(),
                "water"::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "name_en,NAME:en",
        "Name (Arabic),NAME:ar",
        "名称,NAME",
        "名称中文,NAME",
        "Nom de l’organisation,NAME",
        "اسم المنظمة,NAME",
        "Название,NAME",
        "City [zh],CITY:zh",
        "description_fr,DESCRIPTION:fr",
        "name_fil,NAME:fil",
        "city_zh-Hant,CITY:zh-Hant",
        "ror_id,IDENTIFIER:ROR",
        "#org +name,NAME",
        "#country+code,COUNTRY",
        "#org+i_fr,NAME:fr",
        "E-Mail,MAIL",
        "Country or area,COUNTRY",
        "国家,COUNTRY",
        "País,COUNTRY",
        "Member since,SINCE",
        "成立年份,FOUNDED"
    })
    void headingsAreKnownInSeveralLanguages(String heading, String column) {
        assertThat(Headings.column(heading)).map(Column::toString).contains(column);
    }

    @Test
    void aRowOfHashtagsIsTheHead() {
        var layout = guess("Qué?,,Quién?", "Registro,Sector,Organización", ",#sector+es,#org+es", "1,WASH,ACNUR");
        assertThat(layout.dataFrom()).isEqualTo(3);
        assertThat(layout.columns())
                .extracting(Column::target)
                .containsExactly(Target.IGNORED, Target.IGNORED, Target.NAME);
        assertThat(layout.headings()).containsExactly("Registro", "Sector", "Organización");
    }

    @Test
    void linesBeforeTheHeadingsAreLeftOut() {
        assertThat(guess("List of members,,", "Name,Country,Website", "A,DE,https://a.org")
                        .dataFrom())
                .isEqualTo(2);
    }

    @Test
    void contentTellsWhatHeadingsLeaveOpen() {
        var layout = guess(
                "A1,B1,C1,D1", "Sample Wells,Kenya,https://wells.org,2001", "Model School,Nepal,www.school.org,1999");
        assertThat(layout.columns())
                .extracting(Column::target)
                .containsExactly(Target.NAME, Target.COUNTRY, Target.WEBSITE, Target.FOUNDED);
    }

    @Test
    void sectorsOfOthersAreNotOurFields() {
        assertThat(guess("Name,Fields", "A,WASH").columns())
                .extracting(Column::target)
                .containsExactly(Target.NAME, Target.IGNORED);
        assertThat(guess("Name,Fields", "A,water").columns())
                .extracting(Column::target)
                .containsExactly(Target.NAME, Target.FIELDS);
    }

    @ParameterizedTest
    @CsvSource({
        "China,CN",
        "中国,CN",
        "الصين,CN",
        "République démocratique du Congo,CD",
        "usa,US",
        "DEU,DE",
        "The Netherlands,NL",
        "Côte d’Ivoire,CI",
        "Viet Nam,VN",
        "Россия,RU",
        "Türkiye,TR",
        "Turkey,TR"
    })
    void countriesAreKnownByManyNames(String text, String code) {
        assertThat(CountryNames.find(text))
                .map(org.sironet.kernel.Country::code)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-14,2017-05-14",
        "14.5.2017,2017-05-14",
        "2017年5月14日,2017-05-14",
        "14 May 2017,2017-05-14",
        "2017,2017-01-01",
        "2017-05-14T00:00:00,2017-05-14"
    })
    void daysAreReadThatHaveOneReading(String text, String day) {
        assertThat(Vocabulary.day(text)).map(Object::toString).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"03/04/2017", "soon", "2017-02-30", "99.99.2017"})
    void otherDaysAreNot(String text) {
        assertThat(Vocabulary.day(text)).isEmpty();
    }
}
