package org.sironet.assembly.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sironet.Chromium;
import org.sironet.DemonstrationTest;
import org.sironet.assembly.floor.FloorAuthority.Speaker;
import org.sironet.assembly.floor.Speech.Kind;
import org.sironet.assembly.floor.Speech.Point;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Delegations;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What the rules and the database refuse, and what the page looks like with people in it. */
@DemonstrationTest
@DirtiesContext
@Import(Hall.class)
class FloorGuardTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Hall hall;

    @Autowired
    private Asking asking;

    @Autowired
    private GivingFloor giving;

    @Autowired
    private Floor floor;

    @Autowired
    private Sittings sittings;

    @Autowired
    private Delegations delegations;

    @Autowired
    private FloorAuthority.Voices voices;

    @Autowired
    private JdbcClient jdbc;

    private Sitting opened(String name) {
        var sitting = hall.planned(name);
        hall.step(sitting, Sitting.State.OPEN, "", 40);
        hall.open(sitting, 1);
        return sittings.get(sitting.id());
    }

    private Speaker member(Sitting sitting, String key) {
        var organisation = new OrganisationId(
                UUID.nameUUIDFromBytes(("organisation:" + key).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new Speaker(delegations.of(organisation).getFirst().person(), organisation, false, sitting);
    }

    private Speech ask(Sitting sitting, String key, Kind kind) {
        return asking.ask(member(sitting, key), kind, kind == Kind.POINT_OF_ORDER ? Point.CLOSE_DEBATE : null, "");
    }

    @Test
    void oneSpeaksAtATimeAndWhatWasSaidStays() {
        var sitting = opened("one-at-a-time");
        var first = ask(sitting, "model-glacier-watch", Kind.FOR);
        var second = ask(sitting, "sample-health-volunteers", Kind.AGAINST);
        giving.give(hall.presiding(sitting), first.id());
        assertThatThrownBy(() -> jdbc.sql("update speech set began_at = now(), seconds = 60 where id = ?")
                        .param(second.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        giving.end(hall.presiding(sitting), first.id());
        assertThatThrownBy(() -> jdbc.sql("update speech set seconds = 600 where id = ?")
                        .param(first.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> giving.end(hall.presiding(sitting), first.id()))
                .isInstanceOf(Refusal.class)
                .hasMessage("refused.floor-gone");
        assertThatThrownBy(() -> giving.give(hall.presiding(sitting), first.id()))
                .hasMessage("refused.floor-gone");
    }

    @Test
    void whoSpeaksIsEndedByASuspensionAndByTheItemsEnd() {
        var sitting = opened("ended-with-it");
        giving.give(
                hall.presiding(sitting),
                ask(sitting, "model-glacier-watch", Kind.FOR).id());
        hall.step(sitting, Sitting.State.SUSPENDED, "Lunch", 40);
        assertThat(floor.now(sitting.id())).isEmpty();
        assertThatThrownBy(() -> ask(sittings.get(sitting.id()), "sample-health-volunteers"))
                .hasMessage("refused.floor-sitting");
        hall.step(sitting, Sitting.State.OPEN, "", 40);
        giving.give(
                hall.presiding(sitting),
                ask(sitting, "sample-health-volunteers", Kind.FOR).id());
        assertThat(floor.now(sitting.id())).isPresent();
        hall.close(sitting, true);
        assertThat(floor.now(sitting.id())).isEmpty();
        assertThat(floor.held(Hall.item(sitting, 1))).hasSize(2);
        var late = floor.held(Hall.item(sitting, 1)).getFirst();
        hall.open(sitting, 2);
        assertThatThrownBy(() -> giving.give(hall.presiding(sitting), late.id()))
                .hasMessage("refused.floor-other-item");
    }

    private void ask(Sitting sitting, String key) {
        ask(sitting, key, Kind.FOR);
    }

    /** Ten touches of one button are one request. */
    @Test
    void askingTwiceAtOnceIsAskingOnce() throws Exception {
        var sitting = opened("asked-at-once");
        var answers = new ArrayList<@Nullable String>();
        try (var touches = Executors.newFixedThreadPool(10)) {
            Callable<@Nullable String> touch = () -> {
                try {
                    ask(sitting, "model-glacier-watch", Kind.FOR);
                    return null;
                } catch (Refusal refusal) {
                    return refusal.key();
                }
            };
            for (var answer : touches.invokeAll(java.util.Collections.nCopies(10, touch))) answers.add(answer.get());
        }
        assertThat(answers).containsOnlyOnce((String) null).contains("refused.floor-waiting");
        assertThat(floor.waiting(Hall.item(sitting, 1))).hasSize(1);
    }

    @Test
    void onlyWhomAMemberHasAuthorisedToSpeakMayAsk() {
        var sitting = hall.planned("authorised");
        assertThatThrownBy(() -> voices.of(viewer("timur-sample"), sitting)).hasMessage("refused.mandate-speak");
        assertThatThrownBy(() -> voices.of(viewer("chair-example"), sitting)).hasMessage("refused.floor-speaker");
        assertThat(voices.of(viewer("jun-example"), sitting).observer()).isFalse();
        assertThatThrownBy(() -> voices.of(new Viewer(Language.ENGLISH, null, null), sitting))
                .hasMessage("refused.sign-in");
    }

    private Viewer viewer(String key) {
        var person = Hall.person(key);
        var organisations = delegations.of(person);
        return new Viewer(
                Language.ENGLISH,
                new Viewer.Person(person, key, null, Set.of(), organisations),
                organisations.isEmpty() ? null : organisations.getFirst());
    }

    @Test
    void thePageIsReadableOnAPhoneAndCountsDown() {
        var sitting = opened("on-a-phone");
        var speech = ask(sitting, "model-glacier-watch", Kind.FOR);
        ask(sitting, "example-river-trust", Kind.AGAINST);
        ask(sitting, "sample-health-volunteers", Kind.POINT_OF_ORDER);
        asking.ask(
                new Speaker(Hall.person("helen-example"), null, true, sitting),
                Kind.OTHER,
                null,
                "Health in the villages along the road");
        giving.give(hall.presiding(sitting), speech.id());
        try (var chromium = Chromium.open()) {
            look(chromium, "presiding-officer", 360, "en", "zh", "ar");
            look(chromium, "presiding-officer", 1280, "en", "ar");
            look(chromium, "principal", 360, "zh");
            look(chromium, "visitor", 1280, "en");
        }
    }

    private void look(Chromium chromium, String role, int width, String... languages) {
        try (var person = chromium.person(width)) {
            var page = person.newPage();
            var site = "http://localhost:" + port;
            if (!role.equals("visitor")) {
                page.navigate(site + "/sign-in");
                page.locator("form:has(input[name=role][value=" + role + "]) button")
                        .click();
                page.waitForURL(site + "/");
            }
            for (var language : languages) {
                page.navigate(site + "/" + language + "/sittings/on-a-phone/floor");
                var clock = page.locator("[data-seconds]");
                PlaywrightAssertions.assertThat(clock).not().hasText(clock.textContent());
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/look/floor-%s-%s-%s.png".formatted(role, language, width))));
            }
        }
    }
}
