package org.sironet.assembly.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.assembly.polls.Closing;
import org.sironet.assembly.polls.Polls;
import org.sironet.kernel.Basis;
import org.sironet.seal.VerifyBundle;
import org.sironet.shell.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The network of the hall fails in the middle of a recorded vote; papers are read by two tellers, and counted. */
@DemonstrationTest
@DirtiesContext
class PaperStoryTests {

    private static final String SITTING = "/en/sittings/2017-2";
    private static final String CONSOLE = SITTING + "/console";

    @LocalServerPort
    private int port;

    @Autowired
    private Closing closing;

    @Autowired
    private Polls polls;

    @TempDir
    private Path folder;

    private String poll = "";
    private List<String> members = List.of();

    @Test
    void aRecordedVoteGoesOverToPaper() throws IOException {
        clock("2017-11-22T09:00");
        var presiding = WebUser.of(port).signInAs("presiding-officer");
        opened(presiding);
        desk(presiding);
        var phone = voteByPhone();
        var first = WebUser.of(port).signInAs("teller-1");
        var second = WebUser.of(port).signInAs("teller-2");
        pilesAreReadApart(first, second, phone);
        differencesKeepItOpen(presiding, second);
        second = anotherTakesThePlace(presiding, second);
        clock("2017-11-22T09:40");
        corrected(second);
        press(presiding);
        counted(presiding);
        verified();
    }

    private void clock(String moment) {
        var anybody = WebUser.of(port);
        anybody.get("/demonstration");
        anybody.submit("form[action$=clock]", Map.of("moment", moment));
    }

    private void press(WebUser presiding) {
        presiding.get(CONSOLE);
        presiding.submit("section.next form", Map.of());
        assertThat(presiding.page().status()).as(presiding.page().text()).isEqualTo(200);
    }

    private void opened(WebUser presiding) {
        press(presiding);
        presiding.get(SITTING + "/rehearsal");
        presiding.submit("form[action$=arrivals]", Map.of());
        for (var step = 0; step < 3; step++) press(presiding);
        poll = presiding.page().one("#poll ~ h3 a").attr("href");
    }

    private void desk(WebUser presiding) {
        var early = WebUser.of(port).signInAs("teller-1");
        early.get(poll + "/paper");
        assertThat(early.page().text()).contains("The paper desk of this poll is not open");
        assertThat(early.forgeOnly(poll + "/paper/readings", Map.of()).status()).isEqualTo(409);
        presiding.get(CONSOLE);
        presiding.follow("a[href$=paper]");
        presiding.submit("form[action$=paper]", Map.of("reason", " "));
        assertThat(presiding.page().status()).isEqualTo(422);
        presiding.submit("form[action$=paper]", Map.of("reason", "The network of the hall is down."));
        assertThat(presiding.page().text()).contains("The paper desk is open: The network of the hall is down.");
        assertThat(WebUser.of(port)
                        .get("/en" + poll.replace("/en", "") + "/paper")
                        .text())
                .contains("The network of the hall is down.")
                .doesNotContain("Your pile");
    }

    /** @return the member that has voted so */
    private String voteByPhone() {
        var principal = WebUser.of(port).signInAs("principal");
        principal.get(poll);
        principal.submit("form[action$=ballots]", Map.of("choice", "yes"));
        assertThat(principal.page().text()).contains("Your vote is counted");
        var teller = WebUser.of(port).signInAs("teller-1");
        teller.get(poll + "/paper");
        var rows = teller.page().html().select("tr:has(select[name^=paper-])");
        members = rows.stream()
                .filter(row -> !row.text().contains("Example River Trust"))
                .map(row -> row.select("select").attr("name"))
                .toList();
        return rows.select("tr:contains(Example River Trust) select").attr("name");
    }

    private void read(WebUser teller, String then, Map<String, String> papers) {
        teller.get(poll + "/paper");
        teller.submit("form[action$=readings]", papers, then);
    }

    private void pilesAreReadApart(WebUser first, WebUser second, String phone) {
        var pile =
                new HashMap<>(Map.of(members.get(0), "yes", members.get(1), "no", members.get(2), "yes", phone, "no"));
        read(first, "keep", Map.of(members.get(0), "perhaps"));
        assertThat(first.page().status()).isEqualTo(422);
        read(first, "keep", pile);
        assertThat(first.page().text()).contains("What you have entered is kept", "still reading");
        read(first, "through", Map.of());
        assertThat(first.page().text()).contains("You are through").doesNotContain("The two readings");
        second.get(poll + "/paper");
        assertThat(second.page().html().select("option[selected][value]:not([value=''])"))
                .isEmpty();
        pile.put(members.get(1), "yes");
        pile.remove(members.get(2));
        read(second, "through", pile);
        assertThat(second.page().text())
                .contains("2 papers differ", "has voted on a phone; the paper does not count", "counted");
        var third = WebUser.of(port).signInAs("teller-3");
        assertThat(third.forge(poll + "/paper/readings", Map.of()).text()).contains("Two tellers are reading");
        assertThat(WebUser.of(port).get(poll).text()).contains("2 of 78").doesNotContain("Who voted how");
    }

    private void differencesKeepItOpen(WebUser presiding, WebUser second) {
        var refused = presiding.forgeOnly(poll + "/closing", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("differ in 2 papers");
        var named = polls.find(poll.replaceAll(".*/", "")).orElseThrow();
        assertThatThrownBy(() -> closing.close(named.id(), null, Basis.poll(named.name())))
                .isInstanceOfSatisfying(
                        Refusal.class, waits -> assertThat(waits.key()).isEqualTo("refused.paper-desk-open"));
        second.get(poll + "/paper");
        assertThat(second.page().html().select("[name=" + members.get(0) + "]")).isEmpty();
    }

    /** The second teller cannot go on; what two have read alike stays counted. */
    private WebUser anotherTakesThePlace(WebUser presiding, WebUser second) {
        presiding.get(poll + "/paper");
        presiding.submit("form[action$='piles/2/setting-aside']", Map.of("reason-2", " "));
        assertThat(presiding.page().status()).isEqualTo(422);
        presiding.submit("form[action$='piles/2/setting-aside']", Map.of("reason-2", "Called away."));
        assertThat(presiding.page().text()).contains("another teller may read in its place");
        assertThat(presiding
                        .forge(poll + "/paper/piles/2/setting-aside", Map.of("reason-2", "Twice."))
                        .status())
                .isEqualTo(404);
        assertThat(presiding.forgeOnly(poll + "/closing", Map.of()).status()).isEqualTo(409);
        assertThat(second.forge(poll + "/paper/readings", Map.of("then", "through"))
                        .text())
                .contains("was set aside");
        var third = WebUser.of(port).signInAs("teller-3");
        read(third, "keep", Map.of());
        read(third, "through", Map.of(members.get(1), "yes"));
        assertThat(third.page().text()).contains("2 papers differ");
        return third;
    }

    /** After the time of the phones is over, papers are still taken in. */
    private void corrected(WebUser second) {
        read(second, "through", Map.of(members.get(1), "no", members.get(2), "yes"));
        assertThat(second.page().text()).contains("Nothing differs");
        var again = second.page();
        read(second, "through", Map.of());
        assertThat(second.page().text()).contains("Nothing differs").hasSameSizeAs(again.text());
    }

    private void counted(WebUser presiding) {
        var seen = presiding.get(poll);
        assertThat(seen.text()).contains("Who voted how", "on paper");
        assertThat(seen.html().select("td:contains(on paper)")).hasSize(3);
        var record = presiding.get(poll.replace("/en", "") + "/record.json").body();
        assertThat(record.split("\"way\":\"PAPER\"", -1)).hasSize(4);
        assertThat(record.split("\"way\":\"ONLINE\"", -1)).hasSize(2);
        assertThat(WebUser.of(port).get("/ar" + poll.replace("/en", "")).text()).contains("على الورق");
    }

    private void verified() throws IOException {
        var secretary = WebUser.of(port).signInAs("secretariat");
        secretary.get("/export");
        var bundle = Files.write(
                folder.resolve("bundle.zip"),
                secretary.submit("#export", Map.of()).bytes());
        var out = new ByteArrayOutputStream();
        var status = VerifyBundle.run(List.of(bundle.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }
}
