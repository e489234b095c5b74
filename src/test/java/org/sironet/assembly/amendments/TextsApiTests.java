package org.sironet.assembly.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sironet.ApiUser;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts and amendments for programs, with the same checks as on the pages; the adoption comes last. */
@DemonstrationTest
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TextsApiTests {

    private static final String TEXT = "/api/texts/constitution";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    private ApiUser as(String role) {
        return ApiUser.of(port, role, "read:texts", "write:texts");
    }

    private static String json(Map<String, ?> body) {
        return JSON.writeValueAsString(body);
    }

    private JsonNode article(ApiUser user, int number) {
        var version = user.get(TEXT).path("version").asInt();
        for (var each : user.get(TEXT + "/versions/" + version).path("articles"))
            if (each.path("number").asInt() == number) return each;
        throw new AssertionError(number);
    }

    private static Map<String, Object> reworded(JsonNode article, String language, String addition) {
        var paragraph = article.path("paragraphs").get(0);
        var words = paragraph.path("words").path(language).asString() + addition;
        return Map.of("id", paragraph.path("id").asString(), "words", words);
    }

    @Test
    @Order(1)
    void anEditorSavesAnArticleAndLosesNothing() {
        var officer = as("secretariat");
        var seen = officer.get(TEXT).path("version").asInt();
        var article = article(officer, 2);
        var second = article.path("paragraphs").get(1).path("words").path("zh").asString();
        var body =
                Map.of("seen", seen, "language", "zh", "paragraphs", java.util.List.of(reworded(article, "zh", "（甲）")));
        assertThat(officer.put(TEXT + "/articles/2", json(body)).path("version").asInt())
                .isEqualTo(seen + 1);
        var saved = article(officer, 2).path("paragraphs");
        assertThat(saved.get(0).path("words").path("zh").asString()).endsWith("（甲）");
        assertThat(saved.get(1).path("words").path("zh").asString()).isEqualTo(second);
        assertThat(officer.refused(
                                409,
                                "PUT",
                                TEXT + "/articles/2",
                                json(Map.of(
                                        "seen",
                                        seen,
                                        "language",
                                        "zh",
                                        "paragraphs",
                                        java.util.List.of(reworded(article, "zh", "（乙）")))))
                        .path("detail")
                        .asString())
                .contains("/set-aside/");
        assertThat(officer.refused(422, "PUT", TEXT + "/articles/2", "{}")
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo("language");
        officer.refused(409, "PUT", TEXT + "/articles/2", "{\"language\":\"en\",\"heading\":\"Closed\"}");
        officer.refused(409, "POST", TEXT + "/articles", "{}");
        officer.refused(409, "DELETE", TEXT + "/articles/2", "{}");
    }

    @Test
    @Order(2)
    void aFileIsBroughtIn() {
        var officer = as("secretariat");
        var file = WebUser.of(port).get("/texts/constitution.md?language=zh").body();
        assertThat(officer.post(TEXT + "/imports/zh", file.replace("秘书处编制并公布成员名单", "秘书处编制并公布全体成员名单"))
                        .path("version")
                        .asInt())
                .isEqualTo(officer.get(TEXT).path("version").asInt());
        officer.refused(409, "POST", TEXT + "/imports/zh", file.replaceFirst("(?m)^3\\. .*\n", ""));
        officer.refused(422, "POST", TEXT + "/imports/!", file);
    }

    @Test
    @Order(3)
    void aMemberTablesTranslatesAndWithdraws() {
        var principal = as("principal");
        var article = article(principal, 13);
        var changed = Map.of(
                "id",
                article.path("id").asString(),
                "paragraphs",
                java.util.List.of(reworded(article, "en", " It meets in public.")));
        principal.refused(422, "POST", TEXT + "/amendments", "{\"language\":\"xx\"}");
        assertThat(principal
                        .refused(422, "POST", TEXT + "/amendments", "{\"language\":\"en\"}")
                        .path("errors"))
                .hasSize(3);
        for (var sent : java.util.List.of(
                java.util.List.of(changed, changed), // which of the two would count?
                java.util.List.of(Map.of("heading", "Nowhere")),
                java.util.List.of(changed, Map.of("heading", "After nothing", "after", UUID.randomUUID()))))
            principal.refused(
                    400,
                    "POST",
                    TEXT + "/amendments",
                    json(Map.of("language", "en", "title", "T", "reason", "R", "articles", sent)));
        var tabled = table(principal, changed);
        var path = TEXT + "/amendments/" + tabled;
        principal.put(
                path + "/translations/zh",
                json(Map.of(
                        "seen",
                        1,
                        "title",
                        "公开会议",
                        "reason",
                        "应予补充。",
                        "words",
                        Map.of(article.path("paragraphs").get(0).path("id").asString(), "会议公开举行。"))));
        assertThat(principal.get(path).path("title").path("zh").asString()).isEqualTo("公开会议");
        principal.refused(422, "PUT", path + "/translations/zh", "{}");
        as("delegate").refused(403, "POST", TEXT + "/amendments/2/withdrawal", "{}");
        principal.refused(422, "POST", path + "/withdrawal", "{}");
        assertThat(principal
                        .post(path + "/withdrawal", "{\"reason\":\"Said elsewhere.\"}")
                        .path("state")
                        .asString())
                .isEqualTo("withdrawn");
        var other = table(principal, changed);
        var officer = as("secretariat");
        officer.refused(422, "POST", TEXT + "/amendments/" + other + "/acceptance", "{}");
        assertThat(officer.post(TEXT + "/amendments/" + other + "/acceptance", "{\"reason\":\"Meant so.\"}")
                        .path("state")
                        .asString())
                .isEqualTo("accepted");
    }

    private int table(ApiUser principal, Map<String, Object> article) {
        return principal
                .created(
                        TEXT + "/amendments",
                        json(Map.of(
                                "language",
                                "en",
                                "title",
                                "In public",
                                "reason",
                                "Openness.",
                                "articles",
                                java.util.List.of(article))))
                .path("number")
                .asInt();
    }

    @Test
    @Order(4)
    void phasesAreSetByTheSecretariat() {
        var officer = as("secretariat");
        as("principal").refused(403, "PUT", TEXT + "/phases", "{}");
        officer.refused(422, "PUT", TEXT + "/phases", "{\"phases\":[]}");
        officer.refused(422, "PUT", TEXT + "/phases", "{\"phases\":[{\"phase\":\"x\",\"starts\":\"2017-10-01\"}]}");
        var set = officer.put(
                TEXT + "/phases",
                "{\"phases\":[{\"phase\":\"before-assembly\",\"starts\":\"2017-10-01\",\"ends\":\"2017-11-22\"}]}");
        assertThat(set).hasSize(1);
        assertThat(officer.get(TEXT).path("phase").asString()).isEqualTo("before-assembly");
    }

    @Test
    @Order(5)
    void theAssemblyDecidesAndAdopts() {
        var presiding = as("presiding-officer");
        as("principal").refused(403, "POST", TEXT + "/adoption", "{}");
        presiding.refused(409, "POST", TEXT + "/adoption", "{\"result\":\"too early\"}");
        presiding.refused(422, "POST", TEXT + "/amendments/7/decision", "{\"outcome\":\"x\"}");
        presiding.refused(409, "PUT", TEXT + "/voting-order", "{\"order\":[1],\"reason\":\"x\"}");
        for (var order = order(presiding); !order.isEmpty(); order = order(presiding))
            presiding.post(
                    TEXT + "/amendments/" + order.get(0).asInt() + "/decision",
                    "{\"outcome\":\"rejected\",\"result\":\"None for.\"}");
        presiding.refused(422, "POST", TEXT + "/adoption", "{\"result\":\"58 of 78\",\"binds\":\"2017-01-01\"}");
        var seal = presiding.post(TEXT + "/adoption", "{\"result\":\"58 of 78\",\"binds\":\"2018-01-01\"}");
        assertThat(seal.path("bindsFrom").asString()).startsWith("2017-12-31T16:00");
        assertThat(presiding.get(TEXT).path("sealedVersion").asInt())
                .isEqualTo(seal.path("version").asInt());
    }

    private static JsonNode order(ApiUser user) {
        return user.get(TEXT + "/voting-order").path("order");
    }

    @Test
    @Order(6)
    void theyAreDescribed() {
        assertThat(WebUser.of(port).get("/api/openapi.json").body())
                .contains("Tables an amendment", "/api/texts/{text}/adoption", "application/octet-stream");
    }

    @Test
    @Order(7)
    void aTokenForReadingDoesNotWrite() {
        ApiUser.of(port, "secretariat", "read:texts").refused(403, "PUT", TEXT + "/phases", "{}");
    }
}
