package org.sironet.assembly.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sironet.Chromium;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.journal.Actor;
import org.sironet.journal.CanonicalJson;
import org.sironet.kernel.Basis;
import org.sironet.rules.OtherRules;
import org.sironet.rules.Rules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A secret poll in browsers: keys are made, ballots cast with and without JavaScript, opened, counted, found again. */
@DemonstrationTest
@DirtiesContext
class SecretBallotStoryTests {

    private static final List<String> TELLERS = List.of("secretariat", "observer", "presiding-officer");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Rules rules;

    @Autowired
    private Casting casting;

    @Autowired
    private Urns urns;

    @Autowired
    private SecretBallotsPart part;

    @Autowired
    private Clock clock;

    private final UUID poll = UUID.randomUUID();
    private String path = "";

    @Test
    void fromTheKeysToThePublishedList() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000); // a ballot may wait for others
        prepare();
        try (var chromium = Chromium.open()) {
            var people = new ArrayList<BrowserContext>();
            var words = "";
            for (var role : TELLERS) {
                people.add(chromium.person(1280));
                words = key(people.getLast(), role);
            }
            keysAreFixed();
            open();
            var code = voteInBrowser(chromium.person(360));
            voteWithoutScript();
            others();
            onPaper();
            close();
            people.getLast().close();
            people.set(2, chromium.person(360));
            restored(people.getLast(), words);
            somebodyDroppedOut(people.getFirst());
            opened(people);
            published(code);
        }
    }

    private void prepare() {
        transaction.executeWithoutResult(any -> {
            rules.set(OtherRules.TELLERS, 3, clock.instant(), Actor.PROGRAM, Basis.office("test"));
            rules.set(OtherRules.TELLERS_NEEDED, 2, clock.instant(), Actor.PROGRAM, Basis.office("test"));
        });
        var fixtures = new UrnFixtures(jdbc);
        var sitting = fixtures.sitting();
        fixtures.poll(poll, sitting);
        path = "/polls/poll-" + poll;
        for (var role : TELLERS)
            jdbc.sql("insert into sitting_office (sitting, person, office, since) values (?, ?, 'TELLER', now())")
                    .params(sitting, UUID.fromString(me(role, "id")))
                    .update();
        var delegate = UUID.fromString(me("delegate", "id"));
        var own = organisation();
        fixtures.right(own, own, delegate, poll);
        var giver = jdbc.sql("select id from organisation where id <> ? limit 1")
                .param(own)
                .query(UUID.class)
                .single();
        fixtures.right(giver, own, delegate, poll);
    }

    private String me(String role, String field) {
        var user = WebUser.of(port).signInAs(role);
        var body = (Map<?, ?>)
                Objects.requireNonNull(CanonicalJson.read(user.get("/api/me").body()));
        return String.valueOf(body.get(field));
    }

    private UUID organisation() {
        var user = WebUser.of(port).signInAs("delegate");
        var body = (Map<?, ?>)
                Objects.requireNonNull(CanonicalJson.read(user.get("/api/me").body()));
        var all = (List<?>) Objects.requireNonNull(body.get("organizations"));
        return UUID.fromString(String.valueOf(((Map<?, ?>) all.getFirst()).get("id")));
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

    /** @return what the teller keeps */
    private String key(BrowserContext person, String role) {
        var page = signedIn(person, role);
        page.navigate(at("/en" + path + "/tellers"));
        page.click("[data-act=make]");
        page.check("[data-kept]");
        var words = page.textContent("pre");
        page.click("[data-hand]");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Your key is handed in");
        return words;
    }

    private void keysAreFixed() {
        var urn = urns.find(poll).orElseThrow();
        assertThat(urn.keys()).hasSize(3);
        assertThat(urn.needed()).isEqualTo(2);
        var late = WebUser.of(port).signInAs("secretariat");
        assertThat(late.forge(path + "/tellers/keys", Map.of("key", "04" + "ab".repeat(64)))
                        .status())
                .isEqualTo(409);
        var stranger = WebUser.of(port).signInAs("delegate");
        assertThat(stranger.forge(path + "/tellers/keys", Map.of("key", "04")).status())
                .isEqualTo(403);
    }

    private void open() {
        jdbc.sql("update poll set state = 'OPEN', opened_at = ?, roll = 9 where id = ?")
                .params(now(), poll)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String voteInBrowser(BrowserContext person) {
        var page = signedIn(person, "delegate");
        page.navigate(at("/en" + path));
        page.click("a[href$=sealed-ballots]");
        PlaywrightAssertions.assertThat(page.locator("[data-stage=browser]")).isVisible();
        page.click("form[data-urn] button");
        PlaywrightAssertions.assertThat(page.locator("[data-wrong=none]")).isVisible();
        page.check("input[value=yes]");
        page.locator("input[name=right]").last().uncheck();
        page.onRequest(request -> assertThat(String.valueOf(request.postData())).doesNotContain("choice", "yes"));
        page.evaluate("() => { crypto.subtle.kept = crypto.subtle.deriveBits; crypto.subtle.deriveBits = () =>"
                + " Promise.reject(new Error('planted')); }");
        page.click("form[data-urn] button");
        PlaywrightAssertions.assertThat(page.locator("[data-wrong=failed]")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("input[value=yes]")).isChecked();
        page.evaluate("() => { crypto.subtle.deriveBits = crypto.subtle.kept; }");
        page.evaluate("() => { const button = document.querySelector('form[data-urn] button');"
                + " button.click(); button.click(); button.form.requestSubmit(); }");
        PlaywrightAssertions.assertThat(page.locator("[data-codes] code")).hasCount(1);
        var code = page.textContent("[data-codes] code");
        page.click("form[data-cast] button");
        PlaywrightAssertions.assertThat(page.locator(".receipt")).containsText("Your sealed ballot is received");
        PlaywrightAssertions.assertThat(page.locator(".receipt code")).hasText(code);
        return code;
    }

    /** For the right given by proxy. */
    private void voteWithoutScript() {
        var voter = WebUser.of(port).with("Accept-Language", "en").signInAs("delegate");
        var address = path + "/sealed-ballots?for=" + organisation();
        voter.get(address);
        voter.submit("form[data-urn]", Map.of());
        assertThat(voter.page().status()).isEqualTo(422);
        assertThat(voter.page().text()).contains("Please mark your vote");
        voter.submit("form[data-urn]", Map.of("choice", "no"));
        assertThat(voter.page().text()).contains("not cast yet");
        var sealed = voter.page();
        voter.submit("form[data-cast]", Map.of());
        assertThat(voter.page().text()).contains("Your sealed ballot is received");
        var again = sealed.html().select("form[data-cast] input[name^=sealed]").first();
        var field = Objects.requireNonNull(again);
        var repeated = voter.forge(
                path + "/sealed-ballots",
                Map.of(field.attr("name"), field.val(), "for", organisation().toString()));
        assertThat(repeated.text()).contains("This ballot was received before");
        assertThat(voter.get(address).text()).contains("It cannot be changed").doesNotContain("Seal the ballot");
    }

    /** One of them seals what nobody asked. */
    private void others() {
        var urn = urns.find(poll).orElseThrow();
        var bundles = new ArrayList<Bundle>();
        for (var content : List.of("0", "0", "1", "2", "look, it is me"))
            bundles.add(Bundle.of(
                    UUID.randomUUID(), new Handed(poll, UrnFixtures.member(jdbc, poll), Sealing.seal(urn, content))));
        assertThat(casting.castAll(bundles)).containsOnly(List.of(Handed.Answer.RECEIVED));
        var seen = WebUser.of(port).with("Accept-Language", "en").get(path);
        assertThat(seen.text()).contains("7 of 9");
    }

    /** Two are ticked off; who has voted on a phone gets no paper. */
    private void onPaper() {
        jdbc.sql("insert into paper_desk (poll, reason, at) values (?, 'No network', ?)")
                .params(poll, now())
                .update();
        var members = List.of(UrnFixtures.member(jdbc, poll), UrnFixtures.member(jdbc, poll)).stream()
                .map(Object::toString)
                .toList();
        var desk = WebUser.of(port).with("Accept-Language", "en").signInAs("secretariat");
        desk.get(path + "/paper");
        assertThat(desk.page().text()).contains("Nobody votes on paper yet");
        desk.submit("form[action$=voters]", Map.of());
        assertThat(desk.page().status()).isEqualTo(422);
        desk.get(path + "/paper");
        desk.submit(
                "form[action$=voters]", Map.of("organisation", organisation().toString()));
        assertThat(desk.page().text()).contains("Voted already, and gets no paper: Example River Trust");
        desk.get(path + "/paper");
        desk.submit("form[action$=voters]", Map.of("organisation", members));
        assertThat(desk.page().text()).contains("2 members vote on paper");
        assertThat(WebUser.of(port).get(path).text()).contains("9 of 9");
        var handed = new Handed(
                poll,
                org.sironet.kernel.OrganisationId.of(members.getFirst()),
                Sealing.seal(urns.find(poll).orElseThrow(), "0"));
        assertThat(casting.cast(Bundle.of(UUID.randomUUID(), handed))).containsExactly(Handed.Answer.ANOTHER_BEFORE);
    }

    private void close() {
        jdbc.sql("update poll set state = 'CLOSED', closed_at = ? where id = ?")
                .params(now().minus(Duration.ofMinutes(1)), poll)
                .update();
    }

    private void restored(BrowserContext person, String words) {
        var page = signedIn(person, TELLERS.getLast());
        page.navigate(at("/en" + path + "/tellers"));
        page.fill("#words", "1234 ".repeat(16));
        page.click("[data-act=restore]");
        PlaywrightAssertions.assertThat(page.locator("[data-show=wrong-words]")).isVisible();
        page.fill("#words", words);
        page.click("[data-act=restore]");
        PlaywrightAssertions.assertThat(page.locator("[data-show=ready]")).isVisible();
    }

    /** Shares that unlock nothing lead to no result; and nobody waits for ever for who has gone. */
    private void somebodyDroppedOut(BrowserContext person) {
        transaction.executeWithoutResult(any -> urns.close(poll, clock.instant()));
        jdbc.sql("insert into secret_opening values (?, 1, ?)")
                .params(poll, now().minusMinutes(9))
                .update();
        for (var opener = 1; opener <= 2; opener++)
            jdbc.sql("insert into secret_opener values (?, 1, ?, ?, ?)")
                    .params(poll, opener, opener, now().minusMinutes(9))
                    .update();
        for (var giver = 1; giver <= 3; giver++)
            for (var opener = 1; opener <= 2; opener++)
                jdbc.sql("insert into secret_shares values (?, 1, ?, ?, ?, ?)")
                        .params(poll, giver, opener, Bytes.random(65 + 32 * 7 + 16), now().minusMinutes(9))
                        .update();
        var page = person.newPage();
        page.navigate(at("/en" + path + "/tellers"));
        page.fill("#papers-invalid", "2");
        page.click("[data-act=open]");
        PlaywrightAssertions.assertThat(page.locator("[data-show=unopened]")).isVisible();
        act(page, "form:has([name=given-up]) button");
        page.close();
    }

    private void opened(List<BrowserContext> people) {
        var pages = people.stream().map(BrowserContext::newPage).toList();
        for (var teller : List.of(2)) act(pages.get(teller), "form[action$=openers] button");
        for (var teller : List.of(1, 0, 2)) act(pages.get(teller), "[data-act=pass]");
        papers(pages.get(0), "1", "0", "1");
        papers(pages.get(2), "2", "0", "0");
        pages.get(0).navigate(at("/en" + path + "/tellers"));
        PlaywrightAssertions.assertThat(pages.get(0).locator("table")).containsText("In favour");
        act(pages.get(0), "form:has(button:text('same shares')) button");
        for (var teller : List.of(0, 2)) papers(pages.get(teller), "1", "0", "1");
    }

    /** Those of the box, which two tellers count, go in among the opened ones. */
    private void papers(Page page, String yes, String no, String invalid) {
        page.navigate(at("/en" + path + "/tellers"));
        page.fill("#papers-0", yes);
        page.fill("#papers-1", no);
        if (!invalid.equals("0")) {
            page.click("[data-act=open]");
            PlaywrightAssertions.assertThat(page.locator("[data-show=wrong-papers]"))
                    .isVisible();
        }
        page.fill("#papers-invalid", invalid);
        act(page, "[data-act=open]", false);
    }

    private void act(Page page, String button) {
        act(page, button, true);
    }

    private void act(Page page, String button, boolean anew) {
        if (anew) page.navigate(at("/en" + path + "/tellers"));
        page.click(button);
        PlaywrightAssertions.assertThat(page.locator(button)).hasCount(0);
    }

    private void published(String code) {
        var visitor = WebUser.of(port).with("Accept-Language", "en");
        visitor.get(path + "/sealed-ballots");
        assertThat(visitor.page().text())
                .contains("7 sealed ballots received", code, "In favour 4", "or did not open 2", "2 ballots on paper");
        visitor.submit("form[method=get]", Map.of("code", code));
        assertThat(visitor.page().text()).contains("Received: " + code);
        var record = visitor.get(path + "/record.json").body();
        assertThat(record).contains("\"invalid\":2", "\"paper\":2", code.replace(" ", ""));
        assertThat(visitor.get(path).text()).contains("Adopted: 4", "2 ");
        exported();
    }

    /** Who has the export counts again without us. */
    private void exported() {
        var lines = new ArrayList<Object>();
        part.write(line -> lines.add(Objects.requireNonNull(CanonicalJson.read(CanonicalJson.write(line)))));
        assertThat(lines).hasSize(3);
        new SecretBallotsCheck().check(lines.iterator(), Set.of());
    }
}
