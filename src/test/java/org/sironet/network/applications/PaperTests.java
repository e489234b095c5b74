package org.sironet.network.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sironet.ApiUser;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came by letter, entered on behalf; and the review of it by a program. */
@DemonstrationTest
class PaperTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private static Map<String, Object> answers(String name, String identifier) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("letter", "Letter of 30 October 2017"),
                Map.entry("mail", "paper@example.org"),
                Map.entry("language", "en"),
                Map.entry("name_en", name),
                Map.entry("country", "MN"),
                Map.entry("city_en", "Sampletown"),
                Map.entry("fields", List.of("water")),
                Map.entry("description_en", "Plants trees."),
                Map.entry("languages", "mn, en"),
                Map.entry("kind", "registered"),
                Map.entry("register", "EXAMPLE-REGISTER-MN"),
                Map.entry("identifier", identifier),
                Map.entry("founded", "2001"),
                Map.entry("principal", "Bat Paper"),
                Map.entry("principal_mail", "bat-paper@example.org")));
    }

    private WebUser enter(Map<String, Object> answers) {
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get("/secretariat/applications");
        officer.follow("a[href$=applications/new]");
        officer.submit("form[action$=applications]", answers);
        return officer;
    }

    @Test
    void itIsEnteredInOneStepAndTheOrganisationIsTold() {
        var officer = enter(answers("Quillon Paper Trees", "EX-PAPER-1"));
        assertThat(officer.page().status()).isEqualTo(200);
        assertThat(officer.page().text()).contains("The organisation is told", "Quillon Paper Trees");
        var basis = jdbc.sql("""
                        select basis_reference from journal_entry e join application a on a.id = e.subject
                         where what = 'application.sent' and a.identifier = 'EX-PAPER-1'""").query(String.class).single();
        assertThat(basis).isEqualTo("Letter of 30 October 2017");
        assertThat(jdbc.sql("select address from letter where key = 'mail.application-on-behalf'")
                        .query(String.class)
                        .list())
                .contains("paper@example.org");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingIsEntered() {
        var wrong = answers("Never Entered Paper", "EX-PAPER-2");
        wrong.putAll(Map.of("letter", "", "country", "XX", "founded", "x"));
        var page = enter(wrong).page();
        assertThat(page.status()).isEqualTo(422);
        for (var field : List.of("letter", "country", "founded"))
            assertThat(page.one("#" + field + "-error").text()).isNotEmpty();
        assertThat(page.one("#name_en").val()).isEqualTo("Never Entered Paper");
        assertThat(jdbc.sql("select count(*) from application where answers::text like '%Never Entered Paper%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverEntersItLooksAtLikelyDuplicatesFirst() {
        var officer = enter(answers("Sample Health Volunteers", "EX-PAPER-3"));
        assertThat(officer.page().status()).isEqualTo(422);
        assertThat(officer.page().one("#none-error").text()).contains("Look at these organisations");
        officer.submit("form[action$=applications]", Map.of("none", "yes"));
        assertThat(officer.page().status()).isEqualTo(200);
    }

    @Test
    void aProgramReviewsAndDecidesIt() {
        enter(answers("Brindlow Paper Bridge", "EX-PAPER-4"));
        var program = ApiUser.of(port, "secretariat", "read:applications", "write:applications");
        var line = program.get("/api/applications?limit=1000")
                .path("items")
                .valueStream()
                .filter(each -> each.path("names").path("en").asString().equals("Brindlow Paper Bridge"))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("state").asString()).isEqualTo("review");
        var path = "/api/applications/" + line.path("id").asString();
        program.post(path + "/messages", "{\"kind\":\"question\",\"text\":\"Which valley?\"}");
        var asked = program.get(path);
        assertThat(asked.path("messages").get(0).path("text").asString()).isEqualTo("Which valley?");
        assertThat(asked.path("rules").path("answered").asBoolean()).isFalse();
        program.post(path + "/messages", "{\"kind\":\"answer\",\"text\":\"The upper\",\"letter\":\"Call\"}");
        var early = program.refused(422, "POST", path + "/decision", "{\"decision\":\"admission\",\"reason\":\"x\"}");
        assertThat(early.path("errors").get(0).path("field").asString()).isEqualTo("decision");
        endorse(program, path);
        var decided = program.post(path + "/decision", "{\"decision\":\"admission\",\"reason\":\"All is met\"}");
        assertThat(decided.path("application").path("state").asString()).isEqualTo("admitted");
        assertThat(decided.path("decisions").get(0).path("reason").asString()).isEqualTo("All is met");
        program.refused(409, "POST", path + "/decision", "{\"decision\":\"refusal\",\"reason\":\"x\"}");
    }

    private void endorse(ApiUser program, String path) {
        var members = ApiUser.visitor(port).get("/api/standings?limit=3").path("items");
        for (var member : members)
            program.post(
                    path + "/endorsements",
                    "{\"member\":\"%s\",\"letter\":\"Letter\"}"
                            .formatted(member.path("organization_id").asString()));
    }

    @Test
    void aBodyThatDoesNotFitIsAProblem() {
        var program = ApiUser.of(port, "secretariat", "read:applications", "write:applications");
        var path = "/api/applications/"
                + program.get("/api/applications?all=true&limit=1")
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString();
        assertThat(program.get("/api/applications?all=true&limit=1")
                        .path("next")
                        .asString())
                .startsWith("/api/applications?all=true&after=");
        assertThat(program.refused(422, "POST", path + "/messages", "{}").path("errors"))
                .hasSize(2);
        program.refused(422, "POST", path + "/reviewer", "{\"reviewer\":\"x\"}");
        program.refused(422, "POST", path + "/endorsements", "{\"member\":\"x\"}");
        program.refused(400, "POST", path + "/messages", "{");
        program.refused(400, "POST", path + "/messages", "{\"text\":{\"a\":1}}");
        program.refused(404, "/api/applications/" + java.util.UUID.randomUUID());
        ApiUser.of(port, "secretariat", "read:applications").refused(403, "POST", path + "/messages", "{}");
        ApiUser.of(port, "principal", "read:*").refused(403, "/api/applications");
    }
}
