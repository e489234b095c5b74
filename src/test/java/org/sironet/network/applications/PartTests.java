package org.sironet.network.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sironet.shell.Form;

class PartTests {

    private static final String MEMBER = "67ae70b8-1bcb-34cd-a90b-75f76b8d398c";
    private static final Part.Known KNOWN = new Part.Known(2017, Set.of("water", "health"), Set.of(MEMBER));

    private static final Map<String, List<String>> ORGANISATION =
            Map.of("name_zh", List.of("样本净井协会"), "country", List.of("NP"), "city_en", List.of("Sampletown"));

    @Test
    void oneNameInAnyLanguageIsEnough() {
        assertThat(problems(Part.ORGANISATION, ORGANISATION)).isEmpty();
    }

    @Test
    void withoutANameTheFirstLanguageSaysSo() {
        assertThat(problems(Part.ORGANISATION, Map.of("country", List.of("NP"), "city_en", List.of("X"))))
                .containsOnlyKeys("name_en");
    }

    @Test
    void aCountryThatDoesNotExistIsNoChoice() {
        assertThat(problems(Part.ORGANISATION, with(ORGANISATION, "country", "XX")))
                .containsOnlyKeys("country");
    }

    @Test
    void anAddressWithAProgramInItIsNoWebsite() {
        assertThat(problems(Part.ORGANISATION, with(ORGANISATION, "website", "javascript:alert(1)")))
                .containsOnlyKeys("website");
    }

    @Test
    void aYearToComeIsNoFoundingYear() {
        assertThat(problems(Part.REGISTRATION, Map.of("kind", List.of("recognised"), "founded", List.of("2041"))))
                .containsOnlyKeys("founded");
    }

    @Test
    void whoIsRegisteredSaysWhere() {
        assertThat(problems(Part.REGISTRATION, Map.of("kind", List.of("registered"), "founded", List.of("2004"))))
                .containsOnlyKeys("register", "identifier");
    }

    @Test
    void onlyTheNetworksOwnFieldsOfWorkCount() {
        assertThat(problems(
                        Part.WORK,
                        Map.of("fields", List.of("water", "astrology"), "description_en", List.of("Wells."))))
                .containsOnlyKeys("fields");
    }

    @Test
    void onlyMembersAreAsked() {
        var answers = Map.of(
                "principal", List.of("Maya Example"),
                "principal_mail", List.of("maya@example.org"),
                "asked_1", List.of(MEMBER));
        assertThat(problems(Part.ENDORSEMENTS, answers)).isEmpty();
        assertThat(problems(Part.ENDORSEMENTS, with(answers, "asked_2", "stranger")))
                .containsOnlyKeys("asked_2");
    }

    private static Map<String, Form.Problem> problems(Part part, Map<String, List<String>> answers) {
        return part.check(Form.filled(answers), KNOWN).problems();
    }

    private static Map<String, List<String>> with(Map<String, List<String>> answers, String field, String value) {
        var changed = new HashMap<>(answers);
        changed.put(field, List.of(value));
        return changed;
    }
}
