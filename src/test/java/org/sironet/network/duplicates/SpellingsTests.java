package org.sironet.network.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;

class SpellingsTests {

    private static List<Candidate> asked(String name, String known) {
        return index(known, null, null).like(Likeness.named(name));
    }

    private static KnownIndex index(String name, @Nullable String acronym, @Nullable String website) {
        return new KnownIndex(List.of(Known.of(
                OrganisationId.random(),
                Multilingual.of(Language.ENGLISH, name),
                acronym,
                "SO",
                website,
                List.of("EX-REG-123/45", "123/45"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Example Relief & Water Organization   | Example Relief and Water Organisation
            EXAMPLE RELIEF WATER ORG.             | Example Relief and Water Organisation
            Water Relief, Example Organisation of | Example Relief and Water Organisation
            Fondation Étoile d'Afrique            | Fondation Etoile d Afrique
            Sternenfreunde e.V.                   | Sternenfreunde
            Sternenfreunde gGmbH                  | Verein Sternenfreunde
            Int'l Commitee of Beekeepers          | International Committee of Beekeepers
            Beekeepers without Borders            | Apiculteurs: Beekeepers Without Borders (BWB)
            Médecins sans Frontières              | Doctors Without Borders
            جمعية المثال للإغاثة                  | جمعيه المثال للاغاثه
            示例河流保护基金会                     | 示例河流保护基金会（北京）
            Sample Riverkeepers - Mali            | Sample Riverkeepers
            Sample Riverkeepers (SRK)             | Sample Riverkeepers
            """)
    void anotherSpellingIsFound(String asked, String known) {
        assertThat(asked(asked, known)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Example Health Foundation             | Example Water Foundation of Nowhere Valley
            Sample Section Germany                | Sample Section Sweden
            Women for Development                 | Youth for Development
            National Association for Education    | National Association for Health
            示例教育发展基金会                     | 样本环境保护协会
            Hope                                  | Hope and Light of the Children of Galmudug
            """)
    void anotherOrganisationIsNot(String asked, String known) {
        assertThat(asked(asked, known)).noneMatch(Candidate::strong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SRWO", "srwo", "S.R.W.O.", "Sample Relief (SRWO)"})
    void anAcronymIsFound(String asked) {
        assertThat(index("Sample Relief and Water Organisation", "SRWO", null).like(Likeness.named(asked)))
                .hasSize(1);
    }

    @Test
    void theSameLettersBesideAnotherNameSayNothing() {
        assertThat(index("Sample Relief and Water Organisation", "SRWO", null)
                        .like(new Likeness(List.of("Southern Ranchers’ Wool Office"), "SRWO", null, null, List.of())))
                .isEmpty();
    }

    @Test
    void theSameSiteIsFound() {
        assertThat(index("Sample Relief", null, "https://www.samplerelief.org/en")
                        .like(new Likeness(List.of("Other"), null, null, "http://samplerelief.org", List.of())))
                .singleElement()
                .satisfies(found -> assertThat(found.reasons()).contains(Candidate.Reason.SITE));
    }

    @Test
    void whatManyShareIsNoSite() {
        assertThat(Sites.site("https://www.facebook.com/")).isEmpty();
        assertThat(Sites.site("https://m.facebook.com/samplerelief")).contains("facebook.com/samplerelief");
        assertThat(Sites.site("https://samplerelief.wordpress.com")).contains("samplerelief.wordpress.com");
        assertThat(Sites.site("https://news.sample.org.uk/a")).contains("sample.org.uk");
        assertThat(Sites.site("not a site")).isEmpty();
    }

    @Test
    void theSameIdentifierIsTheSameOrganisation() {
        assertThat(index("Sample Relief", null, null)
                        .like(new Likeness(List.of("Other"), null, null, null, List.of("EX-REG-123/45"))))
                .singleElement()
                .satisfies(found -> assertThat(found.strong()).isTrue());
    }

    @Test
    void anotherCountrySpeaksAgainst() {
        var same = index("Sample Relief", null, null)
                .like(new Likeness(List.of("Sample Relief"), null, "SO", null, List.of()));
        var other = index("Sample Relief", null, null)
                .like(new Likeness(List.of("Sample Relief"), null, "KE", null, List.of()));
        assertThat(other.getFirst().score()).isLessThan(same.getFirst().score());
        assertThat(other.getFirst().strong()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "&&&", "((((((", "\u202E\u0000", "%_'\"\\", "-"})
    void whatIsNoNameFindsNothing(String name) {
        assertThat(asked(name, "Sample Relief")).isEmpty();
    }

    @Test
    void aVeryLongNameTakesNoLongTime() {
        var name = "Sample Relief ".repeat(700).toUpperCase(Locale.ROOT);
        assertThat(asked(name, name)).isNotNull();
    }
}
