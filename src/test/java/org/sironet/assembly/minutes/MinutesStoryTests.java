package org.sironet.assembly.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.Chromium;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.assembly.floor.Hall;
import org.sironet.assembly.polls.Closing;
import org.sironet.assembly.polls.Motion;
import org.sironet.assembly.polls.Putting;
import org.sironet.assembly.roll.Accrediting;
import org.sironet.assembly.roll.GivingProxies;
import org.sironet.assembly.roll.Presence;
import org.sironet.assembly.roll.Roll;
import org.sironet.assembly.roll.VotingRights;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.rules.Procedure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Minutes write themselves, are edited by two at once, corrected, approved by the next sitting, and checked. */
@DemonstrationTest
@DirtiesContext
@Import(Hall.class)
class MinutesStoryTests {

    private static final String PATH = "/sittings/minutes-story";
    private static final String MINUTES = PATH + "/minutes";

    @LocalServerPort
    private int port;

    @Autowired
    private Hall hall;

    @Autowired
    private Roll roll;

    @Autowired
    private Presence presence;

    @Autowired
    private GivingProxies proxies;

    @Autowired
    private VotingRights rights;

    @Autowired
    private Accrediting accrediting;

    @Autowired
    private Putting putting;

    @Autowired
    private Closing closing;

    @Autowired
    private JdbcClient jdbc;

    private Sitting sitting;

    @BeforeEach
    void plan() {
        sitting = hall.planned("minutes-story");
    }

    private WebUser as(String role) {
        return WebUser.of(port).signInAs(role);
    }

    @Test
    void minutesWriteThemselvesAndAreApprovedByTheNextSitting() {
        assertThat(as("principal").get(MINUTES).status()).isEqualTo(200);
        theyWriteThemselves();
        twoEditorsAtOnce();
        factsAfterAnEdit();
        onAScreen("secretariat", 360, "en", "zh", "ar");
        onAScreen("principal", 1280, "ar");
        aMemberCorrects();
        theNextSittingApproves();
        theyAreSealed();
        theDatabaseKeepsThem();
        theMembersRecord();
    }

    /** One member is there, holding another one's proxy. */
    private void roll() {
        roll.draw(sitting.id(), Hall.person("officer-sample"), Basis.office("secretariat"));
        var there = new OrganisationId(UUID.nameUUIDFromBytes("organisation:example-river-trust".getBytes(UTF_8)));
        var absent =
                new OrganisationId(UUID.nameUUIDFromBytes("organisation:sample-health-volunteers".getBytes(UTF_8)));
        rights.of(sitting.id()).stream()
                .filter(each -> !each.organisation().equals(absent))
                .forEach(each -> presence.arrived(sitting.id(), each.organisation(), null, Presence.Source.DESK));
        accrediting.name(
                sitting,
                there,
                Hall.person("amina-example"),
                false,
                Actor.of(Hall.person("amina-example"), there),
                Basis.OWN);
        proxies.give(sitting, absent, there, Actor.of(Hall.person("lan-sample"), absent), Basis.OWN);
    }

    /** The principal votes, and for the member whose proxy is held. */
    private void aVote(WebUser principal) {
        var question = Multilingual.of(Language.ENGLISH, "Shall we meet again?").with(Language.CHINESE, "是否再次开会？");
        var motion =
                Motion.yesOrNo(Decision.RESOLUTION, "QUESTION", "", question).by(Procedure.RECORDED);
        var poll = putting.prepare(hall.presiding(sitting), motion);
        putting.open(hall.presiding(sitting), poll);
        principal.get(poll.path());
        principal.submit("form[action$=ballots]", Map.of("choice", "yes"));
        closing.close(poll.id(), Hall.person("chair-example"), Basis.office("presiding-officer"));
    }

    private void theyWriteThemselves() {
        roll();
        hall.step(sitting, Sitting.State.OPEN, "", 40);
        hall.open(sitting, 1);
        var principal = as("principal");
        principal.get(PATH + "/floor");
        principal.submit("form:has(input[name=note])", Map.of(), "for");
        var chair = as("presiding-officer");
        chair.get(PATH + "/floor");
        chair.submit("form[action$=/floor]", Map.of());
        aVote(principal);
        hall.step(sitting, Sitting.State.SUSPENDED, "Lunch", 41);
        principal.get(MINUTES);
        assertThat(principal.page().text())
                .contains("opened the sitting", "suspended the sitting", "Reason: Lunch", "Item 1. Opening and quorum")
                .containsPattern("40 of \\d+ voting rights were present")
                .contains("1 member gave its vote to another member")
                .contains("Vote 1. Shall we meet again? Adopted:")
                .contains("In favour: Example River Trust.", "Draft, not yet approved")
                .doesNotContain("Amina Example", "Remarks");
        assertThat(principal.get(MINUTES + "?language=zh").text()).contains("赞成：示例河流信托", "主席宣布暂停会议");
        assertThat(principal.get(MINUTES + "?language=ar").text()).contains("علّق رئيس الاجتماع الاجتماع");
        assertThat(WebUser.of(port).get(MINUTES).text())
                .contains("Members can read the draft")
                .doesNotContain("Lunch");
        assertThat(WebUser.of(port).getOnly(MINUTES + ".docx").status()).isEqualTo(403);
        assertThat(principal.get("/api" + MINUTES).body()).contains("\"approved\":false", "Lunch");
    }

    private void twoEditorsAtOnce() {
        var first = as("secretariat");
        var second = as("second-officer");
        var address = "/en" + MINUTES + "/sitting?language=en";
        first.get(address);
        second.get(address);
        var words = first.page().one("#body").wholeText();
        first.submit("form[action*=sitting]:has(#body)", Map.of("body", words));
        assertThat(first.page().text()).contains("Nothing was different");
        first.get(address);
        first.submit("form:has(#body)", Map.of("body", words + "\nThe first was here."));
        assertThat(first.page().text()).contains("Saved as a new version", "The first was here.");
        second.submit("form:has(#body)", Map.of("body", words + "\nThe second was here."));
        assertThat(second.page().status()).isEqualTo(409);
        assertThat(second.page().text()).contains("Somebody else has saved", "The first was here.", "kept aside");
        assertThat(second.page().one("#body").wholeText()).contains("The second was here.");
        second.submit("form:has(#body)", Map.of("body", words + "\nThe first was here.\nThe second was here."));
        assertThat(second.page().text()).contains("The first was here.", "The second was here.");
        second.get(address);
        second.submit("form:has(#body)", Map.of("body", ""));
        assertThat(second.page().status()).isEqualTo(422);
        assertThat(as("principal").getOnly(address).status()).isEqualTo(403);
        assertThat(first.get(MINUTES + "/remarks").status()).isEqualTo(200);
        first.submit("form:has(#body)", Map.of("body", "The hall was cold."));
        assertThat(as("principal").get("/en" + MINUTES).text()).contains("The hall was cold.");
    }

    private void factsAfterAnEdit() {
        hall.step(sitting, Sitting.State.OPEN, "", 39);
        hall.step(sitting, Sitting.State.CLOSED, "", 39);
        var secretary = as("secretariat");
        secretary.get("/en" + MINUTES);
        assertThat(secretary.page().text())
                .contains("Facts have changed since this was worded", "the sitting was resumed", "closed the sitting")
                .contains("The item was not reached");
        secretary.get("/en" + MINUTES + "/sitting?language=en");
        var words = secretary.page().one("#body").wholeText();
        secretary.submit("form:has(#body)", Map.of("body", words + "\nIt was closed."));
        assertThat(secretary.page().text())
                .contains("It was closed.")
                .doesNotContain("Facts have changed since this was worded");
    }

    private void onAScreen(String role, int width, String... languages) {
        try (var chromium = Chromium.open();
                var person = chromium.person(width)) {
            var page = person.newPage();
            var site = "http://localhost:" + port;
            page.navigate(site + "/sign-in");
            page.locator("form:has(input[name=role][value=" + role + "]) button")
                    .click();
            page.waitForURL(site + "/");
            for (var language : languages) {
                look(page, site + "/" + language + MINUTES, role + "-" + language + "-" + width);
                if (role.equals("secretariat"))
                    look(page, site + "/" + language + MINUTES + "/sitting", "edit-" + language + "-" + width);
            }
        }
    }

    private static void look(Page page, String address, String name) {
        page.navigate(address);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/look/minutes-" + name + ".png")));
    }

    private void aMemberCorrects() {
        var principal = as("principal");
        principal.get("/en" + MINUTES);
        principal.submit("form[action$=corrections]", Map.of("correction", "It was not cold."));
        assertThat(principal.page().status()).isEqualTo(422);
        assertThat(principal.page().one("#correction").text()).isEqualTo("It was not cold.");
        principal.submit("form[action$=corrections]", Map.of("section", "remarks", "correction", "It was not cold."));
        assertThat(principal.page().text()).contains("It was not cold.", "with the secretariat");
        next();
        assertThat(approve().status()).as("a correction waits").isEqualTo(409);
        var secretary = as("secretariat");
        secretary.get("/en" + MINUTES);
        secretary.submit("form[action$=answer]", Map.of());
        assertThat(secretary.page().status()).isEqualTo(422);
        var form = secretary.page().one("form[action$=answer]").attr("action");
        var id = form.replaceAll(".*corrections/|/answer.*", "");
        secretary.submit(
                "form[action$=answer]", Map.of("outcome-" + id, "not-taken-up", "answer-" + id, "It was measured."));
        assertThat(secretary.page().text()).contains("Not taken up", "It was measured.");
    }

    private void next() {
        assertThat(as("presiding-officer")
                        .forgeOnly(MINUTES + "/approval", Map.of("in", "minutes-story"))
                        .status())
                .as("no sitting approves its own minutes")
                .isEqualTo(409);
        var next = hall.planned("minutes-next");
        hall.step(next, Sitting.State.OPEN, "", 42);
    }

    private WebUser.Page approve() {
        return as("presiding-officer").forge("/en" + MINUTES + "/approval", Map.of("in", "minutes-next"));
    }

    private void theNextSittingApproves() {
        var chair = as("presiding-officer");
        assertThat(as("principal")
                        .forgeOnly(MINUTES + "/approval", Map.of("in", "minutes-next"))
                        .status())
                .isEqualTo(403);
        chair.get("/en" + MINUTES);
        chair.submit("form[action$=approval]", Map.of("poll", "no-such-vote"));
        assertThat(chair.page().status()).isEqualTo(409);
        chair.get("/en" + MINUTES);
        chair.submit("form[action$=approval]", Map.of());
        assertThat(chair.page().text()).contains("The minutes are approved and sealed", "Approved and sealed on");
        assertThat(approve().status()).as("once").isEqualTo(409);
        var secretary = as("secretariat");
        secretary.get("/en" + MINUTES);
        assertThat(secretary.page().html().select("a[href*='minutes/sitting']")).isEmpty();
        assertThat(secretary
                        .forgeOnly(MINUTES + "/remarks", Map.of("body", "late"))
                        .status())
                .isEqualTo(409);
    }

    private void theyAreSealed() {
        var visitor = WebUser.of(port);
        visitor.get("/en" + MINUTES);
        assertThat(visitor.page().text()).contains("Lunch", "The first was here.", "The hall was cold.");
        var code = visitor.page().one("a[href*='/verify/'] code").text();
        assertThat(visitor.get("/verify/" + code).text()).contains("Approved minutes", "Assembly for a test");
        var docx = visitor.getOnly(MINUTES + ".docx?language=ar");
        assertThat(docx.bytes()).startsWith(0x50, 0x4b);
        verified(visitor.getOnly(MINUTES + ".json").bytes());
        var printed = visitor.getOnly(MINUTES + ".pdf?language=zh");
        assertThat(printed.status()).isEqualTo(200);
        verified(printed.bytes());
        assertThat(visitor.getOnly(MINUTES + ".pdf?language=zh").bytes()).isEqualTo(printed.bytes());
    }

    private void theDatabaseKeepsThem() {
        assertThatThrownBy(() -> jdbc.sql(
                                "update minutes_approval set document = '{}', sha256 = encode(sha256('{}'), 'hex')")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into minutes_section (sitting, section, language, version, aside, body, generated, by, at)
                        select sitting, section, language, version + 100, aside, 'late', '', by, at from minutes_section
                         where sitting = ? limit 1""").param(sitting.id()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void theMembersRecord() {
        var visitor = WebUser.of(port);
        var member = UUID.nameUUIDFromBytes("organisation:example-river-trust".getBytes(UTF_8));
        visitor.get("/en/members/" + member);
        assertThat(visitor.page().one("section[aria-labelledby=assembly]").text())
                .contains(
                        "In the assembly",
                        "Public votes",
                        "Shall we meet again?",
                        "Present",
                        "Speeches",
                        "Opening and quorum",
                        "In favour");
        var absent = UUID.nameUUIDFromBytes("organisation:sample-health-volunteers".getBytes(UTF_8));
        visitor.get("/en/members/" + absent);
        assertThat(visitor.page().one("section[aria-labelledby=assembly]").text())
                .contains("Represented by proxy")
                .doesNotContain("Speeches");
    }

    private void verified(byte[] file) {
        var reader = WebUser.of(port);
        reader.get("/verify");
        reader.submit(
                "form[enctype^=multipart]",
                Map.of("file", new WebUser.Upload("file", "application/octet-stream", file)));
        assertThat(reader.page().text()).contains("Unchanged, as the network issued it");
    }
}
