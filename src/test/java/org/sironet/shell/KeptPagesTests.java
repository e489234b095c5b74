package org.sironet.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.journal.Changes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DemonstrationTest
class KeptPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Changes changes;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** Kept pages go out compressed beforehand and thus tell their length. */
    private boolean kept(String path) {
        return IntStream.range(0, 10)
                .anyMatch(time -> !visitor()
                        .with("Accept-Encoding", "gzip")
                        .getOnly(path)
                        .header("Content-Length")
                        .isEmpty());
    }

    private WebUser visitor() {
        return WebUser.of(port);
    }

    @Test
    void whatVisitorsReadIsKept() {
        assertThat(List.of("/", "/members", "/rules", "/zh/members?q=water")).allMatch(this::kept);
    }

    @Test
    void whoIsSignedInNeitherReadsNorLeavesAKeptPage() {
        for (var path : addresses()) {
            visitor().get(path);
            for (var role : List.of("principal", "secretariat")) {
                var page = visitor().signInAs(role).get(path);
                assertThat(page.html().select("#menu a[href='/me']"))
                        .as("%s reads %s", role, path)
                        .hasSize(1);
                assertThat(visitor().get(path).html().select("#menu a[href='/me']"))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    /** Those with a variable stand for themselves in the tests of their modules. */
    private List<String> addresses() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().hasMethodAnnotation(SameForVisitors.class))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .filter(path -> !path.contains("{"))
                .toList();
    }

    @Test
    void whatOneDeviceBeganIsNotShownToOthers() {
        visitor().get("/applications/new");
        var applicant = visitor();
        applicant.get("/applications/new");
        applicant.submit("form[action$=/applications]", Map.of("mail", "kept@example.org"));
        assertThat(applicant.get("/applications/new").html().select("#begun")).hasSize(1);
        assertThat(visitor().get("/applications/new").html().select("#begun")).isEmpty();
    }

    @Test
    void aConfirmationIsReadOnceByTheOneWhoActed() {
        visitor().get("/");
        var principal = visitor().signInAs("principal");
        principal.get("/me");
        assertThat(principal.submit("form[action$=/sign-out]", Map.of()).text()).contains("signed out");
        assertThat(principal.get("/").text()).doesNotContain("signed out");
        assertThat(visitor().get("/").text()).doesNotContain("signed out");
    }

    @Test
    void everyReaderHasATokenOfTheirOwn() {
        var one = visitor();
        var other = visitor();
        var token = one.get("/sign-in").one("input[name=_csrf]").val();
        assertThat(other.get("/sign-in").one("input[name=_csrf]").val()).isNotEqualTo(token);
        assertThat(one.cookies()).isNotEqualTo(other.cookies());
        assertThat(other.submit("form:has(input[name=mail])", Map.of("mail", "nobody@example.org"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void eachLanguageHasItsOwnPage() {
        visitor().with("Accept-Language", "en").get("/rules");
        assertThat(visitor()
                        .with("Accept-Language", "ar")
                        .get("/rules")
                        .one("html")
                        .attr("lang"))
                .isEqualTo("ar");
        assertThat(visitor().get("/zh/rules").one("nav a").attr("href")).startsWith("/zh/");
    }

    @Test
    void aRecordedChangeShowsAtOnce() {
        var secretary = visitor().signInAs("secretariat");
        for (var minutes : List.of("4", "5")) {
            visitor().get("/rules/assembly.speaking-minutes");
            secretary.get("/rules/assembly.speaking-minutes");
            secretary.submit("#edit", Map.of("value", minutes, "basis", "OFFICE", "reference", "a test"));
            assertThat(visitor()
                            .get("/rules/assembly.speaking-minutes")
                            .one("#now")
                            .text())
                    .startsWith(minutes);
        }
    }

    @Test
    void whateverElseChangesShowsWithinThreeSeconds() {
        var path = visitor().get("/members").one("main a[href^='/members/']").attr("href");
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var before = acronym(id);
        visitor().get(path);
        rename(id, "KEPT");
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(visitor().get(path).text()).contains("KEPT"));
        rename(id, before);
    }

    private @Nullable String acronym(UUID id) {
        return jdbc.sql("select acronym from organisation where id = ?")
                .param(id)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private void rename(UUID id, @Nullable String acronym) {
        jdbc.sql("update organisation set acronym = ? where id = ?")
                .param(acronym)
                .param(id)
                .update();
    }

    @Test
    void whatAnotherProcessSealsIsHeard() {
        var before = changes.count();
        jdbc.sql("select pg_notify('sironet', 'changes ')").query().listOfRows();
        await().atMost(Duration.ofSeconds(2)).until(() -> changes.count() > before);
    }
}
