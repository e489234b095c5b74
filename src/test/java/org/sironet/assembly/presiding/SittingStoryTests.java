package org.sironet.assembly.presiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.seal.VerifyBundle;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The sitting of 22 November 2017, from the roll to a sealed constitution, as people without JavaScript walk it. */
@DemonstrationTest
@DirtiesContext
class SittingStoryTests {

    private static final String SITTING = "/en/sittings/2017-2";
    private static final String CONSOLE = SITTING + "/console";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void theAssemblyAdoptsItsConstitutionAndItsConsensus() throws IOException {
        var visitor = WebUser.of(port);
        visitor.get("/demonstration");
        visitor.submit("form[action$=clock]", Map.of("moment", "2017-11-22T09:00"));
        var presiding = WebUser.of(port).signInAs("presiding-officer");
        var principal = WebUser.of(port).signInAs("principal");
        opening(presiding);
        credentials(principal);
        quorum(presiding);
        amendments(presiding, principal);
        annulled(presiding);
        whole(presiding, principal);
        consensus(presiding, principal);
        hands(presiding);
        closing(presiding);
        record(visitor);
        verified();
    }

    private void press(WebUser presiding) {
        presiding.get(CONSOLE);
        presiding.submit("section.next form", Map.of());
        assertThat(presiding.page().status()).as(presiding.page().text()).isEqualTo(200);
    }

    private static String next(WebUser presiding) {
        presiding.get(CONSOLE);
        return presiding.page().one("section.next h2").text();
    }

    /** Opening draws up the roll; without a quorum no poll opens, and the refusal says why. */
    private void opening(WebUser presiding) {
        assertThat(next(presiding)).isEqualTo("Open the sitting");
        press(presiding);
        assertThat(presiding.page().text()).contains("The sitting is open", "0 of 78", "not met");
        assertThat(next(presiding)).isEqualTo("Take up the next item");
        press(presiding);
        assertThat(presiding.page().text()).contains("1. Constitution (Trial Implementation)");
        assertThat(next(presiding)).contains("Put amendment");
        press(presiding);
        assertThat(presiding.page().text()).contains("Without a quorum nothing is decided");
        var poll = presiding.page().one("#poll ~ h3 a").attr("href");
        var refused = presiding.forgeOnly(poll + "/opening", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("article 11(1)");
    }

    /** The principal's alternate takes over between polls. */
    private void credentials(WebUser principal) {
        principal.get(SITTING + "/roll");
        assertThat(principal.page().text()).contains("78 voting rights", "Amina Example", "Joseph Sample");
        principal.submit("form[action$=takeover]", Map.of());
        assertThat(principal.page().text()).contains("exercised by somebody else");
        principal.submit("form[action$=takeover]", Map.of());
        var delegate = WebUser.of(port).signInAs("delegate");
        delegate.get(SITTING + "/roll?find=Glacier");
        delegate.submit("form[action$=challenge]", Map.of());
        assertThat(delegate.page().status()).isEqualTo(422);
        var reason = delegate.page().one("form[action$=challenge] textarea").attr("name");
        delegate.submit("form[action$=challenge]", Map.of(reason, "The letter is not signed."));
        assertThat(delegate.page().text()).contains("The challenge is recorded");
        var officer = WebUser.of(port).signInAs("presiding-officer");
        officer.get(SITTING + "/roll");
        var grounds = officer.page().one("form[action$=ruling] textarea").attr("name");
        officer.submit("form[action$=ruling]", Map.of(grounds, "It is signed on the second page."), "DISMISSED");
        assertThat(officer.page().text()).contains("The ruling is recorded", "dismissed");
    }

    private void quorum(WebUser presiding) {
        presiding.get(SITTING + "/rehearsal");
        presiding.submit("form[action$=arrivals]", Map.of());
        assertThat(presiding.page().text()).contains("met").doesNotContain("not met");
        var desk = WebUser.of(port).signInAs("secretariat");
        desk.get(SITTING + "/desk?find=River");
        var own = desk.page().one("input[name=organisation]").val();
        desk.submit("#desk", Map.of("organisation", own));
        assertThat(desk.page().text()).contains("Their arrival is recorded");
        desk.get(SITTING + "/desk");
        var stranger =
                desk.forgeOnly(SITTING + "/arrivals", Map.of("organisation", "00000000-0000-0000-0000-000000000001"));
        assertThat(stranger.status()).isEqualTo(409);
    }

    /** Each amendment is put in the computed order; the vote decides what becomes of it. */
    private void amendments(WebUser presiding, WebUser principal) {
        press(presiding);
        var poll = presiding.page().one("#poll ~ h3 a").attr("href");
        assertThat(next(presiding)).isEqualTo("Close the poll");
        presiding.get(CONSOLE);
        var early = presiding.forgeOnly(SITTING + "/steps", Map.of("to", "CLOSED"));
        assertThat(early.text()).contains("A poll is open");
        voteAndChange(principal, poll);
        others(presiding, "DIVIDED");
        press(presiding);
        assertThat(presiding.page().text()).contains("Not adopted:");
        var seen = principal.get(poll);
        assertThat(seen.text()).contains("Not adopted:", "Who voted how", "Example River Trust", "Against");
        principal.get(SITTING + "/roll");
        var late = principal.forgeOnly(poll + "/ballots", Map.of("choice", "yes"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("The poll is closed");
        for (var votes = 0; next(presiding).startsWith("Put amendment") && votes < 12; votes++) {
            press(presiding);
            press(presiding);
            others(presiding, "AGREED");
            press(presiding);
            assertThat(presiding.page().text()).contains("Adopted:", "What it did: carried out");
        }
    }

    /** Twice the same form is one ballot; a later form changes it; nobody sees a figure before the close. */
    private void voteAndChange(WebUser principal, String poll) {
        principal.get(poll);
        principal.submit("form[action$=ballots]", Map.of());
        assertThat(principal.page().status()).isEqualTo(422);
        assertThat(principal.page().text()).contains("Please mark your vote");
        principal.submit("form[action$=ballots]", Map.of("choice", "yes"));
        assertThat(principal.page().text()).contains("Your vote is counted", "In favour", "Receipt");
        var receipt = principal.page().one(".receipt code").text();
        principal.get(poll);
        assertThat(principal.page().one(".receipt code").text()).isEqualTo(receipt);
        principal.submit("form[action$=ballots]", Map.of("choice", "no"));
        assertThat(principal.page().one(".receipt .lead").text()).isEqualTo("Against");
        assertThat(principal.page().one(".receipt code").text()).isNotEqualTo(receipt);
        assertThat(principal.page().text()).doesNotContain("Result", "Who voted how");
        var refused = principal.forgeOnly(SITTING + "/proxy", Map.of("holder", "00000000-0000-0000-0000-000000000000"));
        assertThat(refused.status()).isIn(403, 409);
    }

    private void others(WebUser presiding, String mood) {
        presiding.get(SITTING + "/rehearsal");
        presiding.submit("form[action$='rehearsal/ballots']", Map.of(), mood);
        assertThat(presiding.page().text()).contains("The invented members have voted");
    }

    private void annulled(WebUser presiding) {
        assertThat(next(presiding)).isEqualTo("Put the text as a whole");
        press(presiding);
        press(presiding);
        presiding.get(CONSOLE);
        presiding.submit("form[action$=annulment]", Map.of("annulment", "The screen was dark."));
        assertThat(presiding.page().text()).contains("The poll is annulled");
        assertThat(next(presiding)).isEqualTo("Repeat the poll");
    }

    private void whole(WebUser presiding, WebUser principal) {
        press(presiding);
        press(presiding);
        others(presiding, "AGREED");
        press(presiding);
        assertThat(presiding.page().text()).contains("at least two thirds of the roll", "carried out");
        principal.get("/en/texts/constitution/seal");
        assertThat(principal.page().text()).contains("Adopted:", "at least two thirds of the roll");
    }

    /** An objection prevents the consensus; the rules lay down the vote that follows. */
    private void consensus(WebUser presiding, WebUser principal) {
        assertThat(next(presiding)).isEqualTo("Take up the next item");
        press(presiding);
        assertThat(next(presiding)).isEqualTo("Put the text as a whole");
        press(presiding);
        press(presiding);
        assertThat(presiding.page().text()).contains("I hear no further objection");
        var poll = presiding.page().one("#poll ~ h3 a").attr("href");
        principal.get(poll);
        principal.submit("form[action$=statements]", Map.of("kind", "OBJECTION", "reason", "Paragraph 3 is vague."));
        assertThat(principal.page().text()).contains("You object", "Paragraph 3 is vague.");
        press(presiding);
        assertThat(presiding.page().text()).contains("No consensus: 1 objection");
        assertThat(next(presiding)).contains("put it to the vote");
        press(presiding);
        press(presiding);
        others(presiding, "AGREED");
        press(presiding);
        assertThat(presiding.page().text()).contains("Adopted:");
        principal.get("/en/texts/beijing-consensus/seal");
        assertThat(principal.page().status()).isEqualTo(200);
    }

    /** A point of order by show of hands: two tellers must agree. */
    private void hands(WebUser presiding) {
        presiding.get(CONSOLE);
        presiding.submit(
                "form[action$=polls]:has(#question)",
                Map.of("question", "Shall the sitting pause for tea?", "procedure", "SHOW_OF_HANDS"));
        press(presiding);
        var poll = presiding.page().one("#poll ~ h3 a").attr("href");
        var early = presiding.forgeOnly(poll + "/closing", Map.of());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text()).contains("Two tellers have not yet found the same");
        presiding.get(CONSOLE);
        presiding.submit("form[action$=annulment]", Map.of("annulment", "Tea is served anyway."));
    }

    private void closing(WebUser presiding) {
        presiding.get(CONSOLE);
        presiding.submit("form[action$=steps]", Map.of("reason", "Lunch"), "SUSPENDED");
        assertThat(presiding.page().text()).contains("The sitting is suspended");
        assertThat(next(presiding)).isEqualTo("Resume the sitting");
        press(presiding);
        var forged = presiding.forgeOnly(SITTING + "/steps", Map.of("to", "PLANNED"));
        assertThat(forged.status()).isEqualTo(409);
        presiding.forge(SITTING + "/steps", Map.of("to", "CLOSED"));
        assertThat(next(presiding)).isEqualTo("The sitting is closed");
    }

    private void record(WebUser visitor) {
        visitor.get(SITTING);
        assertThat(visitor.page().text()).contains("Decisions", "Adopted", "annulled");
        visitor.get("/ar/polls");
        assertThat(visitor.page().text()).contains("اعتُمد");
        visitor.get("/zh/polls/2017-2-1");
        assertThat(visitor.page().text()).contains("未获通过：", "各成员投票");
        var record = visitor.get("/polls/2017-2-1/record.json");
        assertThat(record.status()).isEqualTo(200);
        assertThat(record.body()).contains("\"majority\":\"TWO_THIRDS_OF_VOTES_CAST\"", "\"ballots\":[");
        assertThat(visitor.get("/polls/2017-2-1/votes.csv").body()).contains("Example River Trust");
    }

    /** Every result is counted again off-line from the export; a changed one is found. */
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
                var polls = zip.getInputStream(zip.getEntry("assembly/polls.jsonl"))) {
            assertThat(new String(polls.readAllBytes(), StandardCharsets.UTF_8)).contains("2017-2-1");
        }
    }
}
