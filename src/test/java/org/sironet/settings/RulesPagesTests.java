package org.sironet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.rules.Settings;
import org.sironet.shell.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemonstrationTest
class RulesPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Settings settings;

    @Autowired
    Messages messages;

    @Test
    void everyoneReadsEveryRuleWithItsBasis() {
        var page = WebUser.of(port).get("/rules");
        assertThat(page.html().select("tbody tr").size())
                .isEqualTo(settings.all().size());
        assertThat(page.text()).contains("more than 1/2 of the roll", "provisional rules", "2017-1", "will set it");
    }

    @Test
    void everyRuleHasATitleAndAPage() {
        var visitor = WebUser.of(port);
        for (var setting : settings.all()) {
            assertThat(messages.has("rule." + setting.key())).as(setting.key()).isTrue();
            assertThat(visitor.get("/ar/rules/" + setting.key()).status()).isEqualTo(200);
        }
    }

    @Test
    void everyKindOfRuleHasAFormThatSavesWhatItShows() {
        var secretary = WebUser.of(port).signInAs("secretariat");
        for (var setting : settings.all()) {
            if (setting.key().startsWith("network.name")) continue;
            secretary.get("/rules/" + setting.key());
            var page = secretary.submit("#edit", Map.of("basis", "OFFICE", "reference", "a test"));
            assertThat(page.status()).as(setting.key() + ": " + page.text()).isEqualTo(200);
        }
    }

    @Test
    void theSecretariatChangesARule() {
        var secretary = WebUser.of(port).signInAs("secretariat");
        secretary.get("/rules/assembly.notice-days");
        var page = secretary.submit(
                "#edit", Map.of("value", "45", "basis", "POLL", "reference", "resolution 7", "from", "2017-12-01"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one("#now").text()).isEqualTo("60 days");
        assertThat(page.text()).contains("The rule is set", "45 days", "not yet in force", "resolution 7", "Rule set");
    }

    @ParameterizedTest
    @CsvSource({
        "assembly.speaking-minutes, value, 0",
        "assembly.speaking-minutes, value, three",
        "assembly.speaking-minutes, value, ''",
        "assembly.speaking-minutes, from, 2016-01-01",
        "assembly.speaking-minutes, from, yesterday",
        "assembly.speaking-minutes, from, +999999999-12-31",
        "assembly.speaking-minutes, basis, SOMETHING",
        "assembly.speaking-minutes, reference, ''",
        "assembly.quorum, value, 3/2",
        "assembly.quorum, value, 1/0",
        "assembly.alternate, value, SOMETIMES",
        "assembly.presiding-officer-votes, value, maybe",
        "assembly.amendments-until, value, 2017-02-30T10:00",
        "network.time-zone, value, Mars/Olympus",
        "network.home-country, value, XX",
        "network.languages, value, '???'",
        "texts.authoritative, value, 1"
    })
    void aWrongFieldIsNamedAndNothingChanges(String key, String field, String typed) {
        var secretary = WebUser.of(port).signInAs("secretariat");
        var before = secretary.get("/rules/" + key).one("#now").text();
        var fields = new HashMap<String, String>(Map.of("basis", "OFFICE", "reference", "a test"));
        fields.put(field, typed);
        var page = secretary.submit("#edit", fields);
        assertThat(page.status()).as(page.text()).isEqualTo(422);
        assertThat(page.html().select("#" + field + "-error, #" + field + ".error"))
                .isNotEmpty();
        assertThat(page.one("#now").text()).isEqualTo(before);
    }

    @Test
    void whoComesSecondIsToldAndLosesNothing() {
        var first = WebUser.of(port).signInAs("secretariat");
        var second = WebUser.of(port).signInAs("second-officer");
        first.get("/rules/pledges.reminder-days");
        second.get("/en/rules/pledges.reminder-days");
        var fields = Map.of("value", "20", "basis", "OFFICE", "reference", "a test");
        assertThat(first.submit("#edit", fields).status()).isEqualTo(200);
        var page = second.submit("#edit", Map.of("value", "10", "basis", "OFFICE", "reference", "another"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Somebody else changed this rule");
        assertThat(page.one("#value").val()).isEqualTo("10");
        assertThat(page.one("#now").text()).isEqualTo("20 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"principal", "operator", "observer"})
    void nobodyElseChangesRules(String role) {
        var user = WebUser.of(port).signInAs(role);
        assertThat(user.get("/rules/assembly.quorum").html().select("#edit")).isEmpty();
        assertThat(user.forge("/rules/assembly.quorum/versions", Map.of("value", "1/3"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anUnknownRuleIsNotThere() {
        assertThat(WebUser.of(port).get("/rules/no.such").status()).isEqualTo(404);
        assertThat(WebUser.of(port).get("/api/rules/no.such").status()).isEqualTo(404);
    }

    @Test
    void programsReadTheSame() {
        var one = WebUser.of(port).get("/api/rules/secret.tellers").body();
        assertThat(one).contains("\"value\":5", "\"provisional\":true", "\"article\":\"13(2)\"", "计票员");
        assertThat(WebUser.of(port).get("/api/rules").body()).contains("decision.resolution.majority");
    }
}
