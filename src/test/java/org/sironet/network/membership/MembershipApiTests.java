package org.sironet.network.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sironet.ApiUser;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemonstrationTest
class MembershipApiTests {

    private static final String SAMPLE = org.sironet.network.DemonstrationIds.organisation("sample-health-volunteers");

    @LocalServerPort
    int port;

    @Test
    void thePageOfAnOrganisationIsJsonForWhoAsksForIt() {
        var page = WebUser.of(port).with("Accept", "application/json").get("/members/" + SAMPLE);
        assertThat(page.header("Content-Type")).startsWith("application/json");
        assertThat(page.body()).contains("\"identifiers\"", "Sample Health Volunteers");
        for (var accept : new String[] {"*/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"})
            assertThat(WebUser.of(port)
                            .with("Accept", accept)
                            .get("/members/" + SAMPLE)
                            .header("Content-Type"))
                    .startsWith("text/html");
    }

    @Test
    void standingIsToldOfAnyDay() {
        var visitor = ApiUser.visitor(port);
        var path = "/api/organisations/" + SAMPLE + "/standing";
        assertThat(visitor.get(path).path("standing").asString()).isEqualTo("member");
        assertThat(visitor.get(path + "?day=2001-01-01").path("standing").isNull())
                .isTrue();
        visitor.refused(422, path + "?day=yesterday");
        var first = visitor.get("/api/standings?day=2017-10-31&limit=2");
        assertThat(first.path("items")).hasSize(2);
        assertThat(visitor.get(first.path("next").asString()).path("items").get(0))
                .isNotEqualTo(first.path("items").get(0));
        var role = visitor.get("/api/organisations/" + SAMPLE + "/memberships")
                .path("items")
                .get(0);
        assertThat(role.path("role").asString()).isEqualTo("member");
        assertThat(role.path("reason").isNull()).isTrue();
        visitor.refused(404, "/api/organisations/" + UUID.randomUUID() + "/standing");
    }

    @Test
    void theSecretariatRecordsAStepAndAPrincipal() {
        var officer = ApiUser.of(port, "secretariat", "read:organisations", "write:organisations");
        var path = "/api/organisations/" + org.sironet.network.DemonstrationIds.organisation("sample-sahel-wells");
        officer.post(
                path + "/standing",
                "{\"standing\":\"suspended\",\"from\":\"2017-10-30\",\"reason\":\"A test\",\"letter\":\"L 1\"}");
        assertThat(officer.get(path + "/standing").path("standing").asString()).isEqualTo("suspended");
        assertThat(officer.get(path + "/memberships")
                        .path("items")
                        .get(0)
                        .path("end_date")
                        .asString())
                .isEqualTo("2017-10-29");
        officer.post(path + "/standing", "{\"standing\":\"member\",\"from\":\"2017-10-30\",\"reason\":\"Corrected\"}");
        assertThat(officer.refused(422, "POST", path + "/standing", "{\"standing\":\"x\"}")
                        .path("errors"))
                .hasSize(3);
        officer.refused(422, "POST", path + "/principal", "{}");
        officer.post(
                path + "/principal",
                "{\"name\":\"New Head\",\"mail\":\"new-head@example.org\",\"principal_letter\":\"L 2\"}");
    }

    @Test
    void aPrincipalInvitesChangesAndEndsADelegate() {
        var principal = ApiUser.of(port, "principal", "read:delegates", "write:delegates");
        var invited = principal.post(
                "/api/delegates",
                "{\"name\":\"Api Delegate\",\"mail\":\"api-delegate@example.org\",\"language\":\"en\",\"mandates\":[\"speak\"]}");
        var person = invited.path("items")
                .valueStream()
                .filter(each -> each.path("names").path("en").asString().equals("Api Delegate"))
                .findFirst()
                .orElseThrow();
        assertThat(person.path("mandates").get(0).asString()).isEqualTo("speak");
        var path = "/api/delegates/" + person.path("person_id").asString();
        assertThat(principal
                        .post(path + "/mandates", "{\"mandates\":[\"sign\",\"answer\"]}")
                        .toString())
                .contains("\"answer\",\"sign\"");
        principal.refused(422, "POST", path + "/mandates", "{\"mandates\":[\"fly\"]}");
        assertThat(principal.post(path + "/end", "{}").toString()).doesNotContain("Api Delegate");
        principal.refused(404, "POST", path + "/end", "{}");
        assertThat(principal.refused(422, "POST", "/api/delegates", "{}").path("errors"))
                .hasSize(2);
        assertThat(principal
                        .get("/api/delegates")
                        .path("items")
                        .get(0)
                        .path("role")
                        .asString())
                .isEqualTo("principal");
    }

    @Test
    void dataAreConfirmedAndEndorsementsAreThere() {
        var principal = ApiUser.of(port, "principal", "read:*", "write:*");
        principal.post("/api/confirmation", "{}");
        assertThat(principal.get("/api/confirmation").path("due").asString()).startsWith("2018");
        for (var request : principal.get("/api/endorsements").path("items")) {
            assertThat(request.path("open").asBoolean()).isTrue();
            var path = "/api/endorsements/" + request.path("application_id").asString();
            assertThat(principal.get(path).path("answers").has("principal_mail"))
                    .isFalse();
            principal.refused(422, "POST", path, "{\"note\":\"\"}");
        }
        principal.refused(404, "/api/endorsements/" + UUID.randomUUID());
        principal.refused(404, "POST", "/api/endorsements/" + UUID.randomUUID(), "{\"note\":\"x\"}");
    }

    @Test
    void anOrganisationsDataAreReadAndWrittenBack() {
        var officer = ApiUser.of(port, "secretariat", "read:organisations", "write:organisations");
        var path = "/api/organisations/" + org.sironet.network.DemonstrationIds.organisation("sample-sahel-wells");
        var before = officer.get(path);
        var body = """
                {"version":%d,"names":%s,"country":"NE","cities":{"en":"Niamey"},"founded":1998,"fields":["water"],
                 "ecosoc":"special","languages":["fr","en"],"descriptions":{"fr":"Des puits."},
                 "contact_details":[{"type":"mail","value":"api@example.org","visibility":"public"}],"basis":"Letter"}""".formatted(before.path("version").asInt(), before.path("names"));
        var saved = officer.put(path, body);
        assertThat(saved.path("version").asInt())
                .isEqualTo(before.path("version").asInt() + 1);
        var after = officer.get(path);
        assertThat(after.path("founding_date").asString()).isEqualTo("1998");
        assertThat(after.path("contact_details").get(0).path("value").asString())
                .isEqualTo("api@example.org");
        assertThat(officer.get(path + "/changes")
                        .path("items")
                        .get(0)
                        .path("after")
                        .path("founded")
                        .asString())
                .isEqualTo("1998");
        officer.refused(409, "PUT", path, body);
        var wrong = officer.refused(422, "PUT", path, "{\"names\":{\"en\":\"\"},\"country\":\"XX\",\"basis\":\"L\"}");
        assertThat(wrong.path("errors").toString()).contains("version", "name-en", "country");
        officer.refused(400, "PUT", path, "{\"names\":{\"not a tag\":\"x\"},\"version\":1,\"basis\":\"L\"}");
        ApiUser.of(port, "principal", "read:*", "write:*").refused(403, "PUT", path, "{}");
        ApiUser.of(port, "principal", "read:*").refused(403, path + "/changes");
    }

    @Test
    void theDescriptionNamesEverythingWithItsBody() {
        var description = WebUser.of(port).get("/api/openapi.json").body();
        assertThat(description)
                .contains(
                        "/api/applications/{application}/decision",
                        "DecisionBody",
                        "/api/endorsements/{application}",
                        "/api/delegates/{person}/mandates",
                        "/api/organisations/{id}/standing",
                        "/api/standings",
                        "/api/confirmation",
                        "\"Profile\"",
                        "contact_details")
                .doesNotContain("\"secretary\"", "\"principal\":{\"type\":\"object\"", "\"editor\"");
    }
}
