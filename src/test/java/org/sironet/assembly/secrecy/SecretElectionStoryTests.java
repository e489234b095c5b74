package org.sironet.assembly.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sironet.Chromium;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.seal.VerifyBundle;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The committee's election of 2017 as people go through it: nine seats, at least four overseas, by a secret ballot. */
@DemonstrationTest
@DirtiesContext
class SecretElectionStoryTests {

    private static final String SITTING = "/en/sittings/2017-2";
    private static final String CONSOLE = SITTING + "/console";
    private static final int SEATS = 9;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private String poll = "";

    @Test
    void nineAreElectedAndSeatedByASecretBallot() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000); // a ballot may wait for others
        clock("2017-11-22T09:00");
        var presiding = WebUser.of(port).signInAs("presiding-officer");
        putToTheVote(presiding);
        try (var chromium = Chromium.open()) {
            var tellers = keys(chromium);
            press(presiding, "Close the poll");
            var code = voteInBrowser(chromium.person(360));
            voteWithoutScript();
            others(presiding);
            assertThat(WebUser.of(port).get(poll).text()).doesNotContain("Elected");
            press(presiding, null);
            clock("2017-11-22T10:00");
            open(tellers);
            elected(code);
            seated();
            verified();
        }
    }

    /** Moments of the demonstration, whose clock anybody may turn. */
    private void clock(String moment) {
        var anybody = WebUser.of(port);
        anybody.get("/demonstration");
        anybody.submit("form[action$=clock]", Map.of("moment", moment));
    }

    /** @param next what is the next step then; null for whatever it is */
    private void press(WebUser presiding, @Nullable String next) {
        presiding.get(CONSOLE);
        presiding.submit("section.next form", Map.of());
        assertThat(presiding.page().status()).as(presiding.page().text()).isEqualTo(200);
        if (next == null) return;
        presiding.get(CONSOLE);
        assertThat(presiding.page().one("section.next h2").text()).startsWith(next);
    }

    private void putToTheVote(WebUser presiding) {
        press(presiding, "Take up the next item");
        presiding.get(SITTING + "/rehearsal");
        presiding.submit("form[action$=arrivals]", Map.of());
        presiding.get(CONSOLE);
        presiding.submit("li:contains(Election) form[action$=opening]", Map.of());
        drawTheOrder(presiding);
        press(presiding, "Open the poll");
        poll = presiding.page().one("#poll ~ h3 a").attr("href");
        var early = presiding.forgeOnly(poll + "/opening", Map.of());
        assertThat(early.text()).contains("0 of 5");
    }

    /** The console leads there: the candidates stand on the ballot in an order drawn by lot. */
    private void drawTheOrder(WebUser presiding) {
        presiding.get(CONSOLE);
        assertThat(presiding.page().one("section.next h2").text()).isEqualTo("Draw the order of the candidates");
        presiding.follow("section.next a.button");
        presiding.submit("#draw", Map.of("seed", "6 1 4"));
        assertThat(presiding.page().text()).contains("The order is drawn");
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }

    private Page signedIn(BrowserContext person, String role) {
        var page = person.newPage();
        page.navigate(at("/en/sign-in"));
        page.click("form:has(input[name=role][value=" + role + "]) button");
        page.waitForURL(address -> !address.contains("sign-in"));
        return page;
    }

    private List<Page> keys(Chromium chromium) {
        var pages = new ArrayList<Page>();
        for (var number = 1; number <= 5; number++) {
            var page = signedIn(chromium.person(1280), "teller-" + number);
            page.navigate(at(poll + "/tellers"));
            page.click("[data-act=make]");
            page.check("[data-kept]");
            page.click("[data-hand]");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Your key is handed in");
            pages.add(page);
        }
        return pages;
    }

    /** On a phone: the first four names, and a mistake that is said before anything is sealed. */
    private String voteInBrowser(BrowserContext person) {
        var page = signedIn(person, "principal");
        page.navigate(at(poll + "/sealed-ballots"));
        page.fill("#rank-0-number", "1");
        page.fill("#rank-1-number", "1");
        page.click("form[data-urn] button");
        PlaywrightAssertions.assertThat(page.locator("[data-wrong=twice]")).isVisible();
        for (var name = 1; name < 4; name++) page.fill("#rank-" + name + "-number", String.valueOf(name + 1));
        page.onRequest(request -> assertThat(String.valueOf(request.postData())).doesNotContain("rank-"));
        page.click("form[data-urn] button");
        var code = page.textContent("[data-codes] code");
        page.click("form[data-cast] button");
        PlaywrightAssertions.assertThat(page.locator(".receipt")).containsText("Your sealed ballot is received");
        return code;
    }

    /** A teller who is a delegate as well: the server seals, as the page says beforehand. */
    private void voteWithoutScript() {
        var voter = WebUser.of(port).with("Accept-Language", "en").signInAs("teller-3");
        voter.get(poll + "/sealed-ballots");
        assertThat(voter.page().text()).contains("the server sees your choice for the moment");
        voter.submit("form[data-urn]", Map.of("rank-2", "1", "rank-0", "2"));
        assertThat(voter.page().text()).contains("not cast yet");
        voter.submit("form[data-cast]", Map.of());
        assertThat(voter.page().text()).contains("Your sealed ballot is received");
    }

    private void others(WebUser presiding) {
        presiding.get(SITTING + "/rehearsal");
        presiding.submit("form[action$='rehearsal/ballots']", Map.of(), "DIVIDED");
        assertThat(presiding.page().text()).contains("The invented members have voted");
    }

    private void open(List<Page> tellers) {
        for (var opener : List.of(0, 4)) act(tellers.get(opener), "form[action$=openers] button");
        for (var giver : List.of(2, 4, 0)) act(tellers.get(giver), "[data-act=pass]");
        for (var opener : List.of(0, 4)) act(tellers.get(opener), "[data-act=open]");
    }

    private void act(Page page, String button) {
        page.navigate(at(poll + "/tellers"));
        page.click(button);
        PlaywrightAssertions.assertThat(page.locator(button)).hasCount(0);
    }

    private void elected(String code) {
        var reader = WebUser.of(port).with("Accept-Language", "en");
        assertThat(reader.get(poll).text()).contains("Elected", "What it did: carried out");
        assertThat(reader.page().html().select("main ol.list").getFirst().children())
                .hasSize(SEATS);
        reader.get(poll + "/sealed-ballots");
        assertThat(reader.page().text()).contains(code);
        var record = Fields.of(CanonicalJson.read(
                reader.get(poll.replace("/en", "") + "/record.json").body()));
        assertThat(record.members().get("elected")).asList().hasSize(SEATS);
        assertThat(record.whole("invalid")).isZero();
        assertThat(overseas(record)).isGreaterThanOrEqualTo(4);
    }

    private static long overseas(Fields record) {
        var elected = record.members().get("elected") instanceof List<?> keys ? keys : List.of();
        var choices = record.members().get("choices") instanceof List<?> all ? all : List.of();
        return choices.stream()
                .map(Fields::of)
                .filter(each -> elected.contains(each.text("key")))
                .filter(each -> Boolean.TRUE.equals(each.members().get("reserved")))
                .count();
    }

    private void seated() {
        var reader = WebUser.of(port).with("Accept-Language", "en");
        var names = reader.get(poll).html().select("main ol.list").getFirst().children();
        var body = reader.get("/en/bodies/international-instruction-committee").text();
        for (var name : names) assertThat(body).contains(name.text());
    }

    /** Who has the export counts the election again, and finds every sealed ballot accounted for. */
    private void verified() throws IOException {
        var secretary = WebUser.of(port).signInAs("secretariat");
        secretary.get("/export");
        var bundle = Files.write(
                folder.resolve("bundle.zip"),
                secretary.submit("#export", Map.of()).bytes());
        var out = new ByteArrayOutputStream();
        var status = VerifyBundle.run(List.of(bundle.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isZero();
        try (var zip = new ZipFile(bundle.toFile());
                var part = zip.getInputStream(zip.getEntry(SecretBallotsPart.NAME))) {
            assertThat(new String(part.readAllBytes(), StandardCharsets.UTF_8)).contains("\"codes\":[");
        }
    }
}
