package org.sironet.assembly.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.assembly.sittings.Sitting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Delegates ask for the floor from their phones; the presiding officer gives it. Without JavaScript. */
@DemonstrationTest
@DirtiesContext
@Import(Hall.class)
class FloorStoryTests {

    private static final String PATH = "/sittings/floor-story";

    @LocalServerPort
    private int port;

    @Autowired
    private Hall hall;

    private Sitting sitting;
    private WebUser principal;
    private WebUser delegate;
    private WebUser chair;

    @BeforeEach
    void people() {
        sitting = hall.planned("floor-story");
        principal = WebUser.of(port).signInAs("principal");
        delegate = WebUser.of(port).signInAs("delegate");
        chair = WebUser.of(port).signInAs("presiding-officer");
    }

    @Test
    void membersAskAndThePresidingOfficerGivesTheFloor() {
        beforeTheSitting();
        hall.step(sitting, Sitting.State.OPEN, "", 40);
        noItem();
        hall.open(sitting, 1);
        inTurn();
        interrupted();
        closedList();
        overridden();
        limited();
        forOthers();
        theItemEnds();
    }

    private void beforeTheSitting() {
        principal.get(PATH + "/floor");
        assertThat(principal.page().text()).contains("The sitting is not open");
        assertThat(forge(principal, "for")).isEqualTo(409);
        var visitor = WebUser.of(port);
        assertThat(visitor.get(PATH + "/floor").status()).isEqualTo(200);
        assertThat(visitor.page().text()).contains("Sign in to ask for the floor");
    }

    private static int forge(WebUser user, String kind) {
        return user.forgeOnly(PATH + "/speakers", Map.of("kind", kind)).status();
    }

    private void noItem() {
        principal.get(PATH + "/floor");
        assertThat(principal.page().text()).contains("No item of the agenda is open");
        assertThat(forge(principal, "for")).isEqualTo(409);
    }

    private void inTurn() {
        ask(principal, "for", "The quorum");
        assertThat(principal.page().text()).contains("You are on the list of speakers", "You are next", "The quorum");
        assertThat(forge(principal, "against")).as("one request a person").isEqualTo(409);
        ask(delegate, "against", "");
        chair.get(PATH + "/floor");
        assertThat(waiting(chair)).containsExactly("In favour", "Against");
        assertThat(chair.page().text()).contains("Balance on this item", "First time in this sitting");
        give("Amina");
        assertThat(speaking(chair)).contains("Amina Example", "3:00");
        assertThat(waiting(chair)).containsExactly("Against");
    }

    private void ask(WebUser user, String kind, String note) {
        user.get(PATH + "/floor");
        user.submit("form[action$=speakers]:has(input[name=note])", Map.of("note", note), kind);
        assertThat(user.page().status()).isEqualTo(200);
    }

    private static java.util.List<String> waiting(WebUser user) {
        return user.page()
                .html()
                .select("section[aria-labelledby=waiting] ol .tag")
                .eachText();
    }

    private static String speaking(WebUser user) {
        return user.page().one("section[aria-labelledby=speaking]").text();
    }

    private void give(String name) {
        chair.get(PATH + "/floor");
        chair.submit("li:contains(" + name + ") form[action$=/floor]", Map.of());
        assertThat(chair.page().text()).contains("The floor is given");
    }

    /** A point of order without its category is refused beside the field; with it, it goes first and interrupts. */
    private void interrupted() {
        delegate.get(PATH + "/floor");
        delegate.submit("form:has(input[name=point])", Map.of());
        assertThat(delegate.page().status()).isEqualTo(422);
        assertThat(delegate.page().html().select("a[href='#point']")).isNotEmpty();
        delegate.submit("form:has(input[name=point])", Map.of("point", "division"));
        assertThat(delegate.page().text()).contains("Divide the question");
        chair.get(PATH + "/floor");
        assertThat(waiting(chair)).containsExactly("Point of order", "Against");
        later("2017-10-31T09:02");
        give("Divide");
        assertThat(speaking(chair)).contains("Point of order");
        assertThat(waiting(chair)).containsExactly("In favour", "Against");
        assertThat(chair.page().text()).contains("goes on after an interruption");
        give("Amina");
        assertThat(speaking(chair)).containsPattern("Amina Example.* 1:[0-5]");
        chair.submit("form[action$=/end]", Map.of());
        assertThat(chair.page().text()).contains("Nobody has the floor", "Have spoken on this item");
    }

    private void later(String moment) {
        var visitor = WebUser.of(port);
        visitor.get("/demonstration");
        visitor.submit("form[action$=clock]", Map.of("moment", moment));
    }

    private void closedList() {
        chair.submit("form[action$=speakers-list]", Map.of());
        assertThat(chair.page().text()).contains("List closed");
        assertThat(forge(principal, "for")).isEqualTo(409);
        ask(principal, "reply", "");
        chair.get(PATH + "/floor");
        assertThat(waiting(chair)).containsExactly("Reply", "Against");
        chair.submit("form[action$=speakers-list]", Map.of());
        assertThat(chair.page().text()).contains("List open");
    }

    private void overridden() {
        chair.submit("li:contains(Reply) form[action$=place]", Map.of(), "down");
        assertThat(waiting(chair)).containsExactly("Against", "Reply");
        assertThat(chair.page().text()).contains("has set this order");
        chair.submit("form[action$=speakers-order]", Map.of());
        assertThat(waiting(chair)).containsExactly("Reply", "Against");
        chair.submit("li:contains(Against) form[action$=strike]", Map.of());
        assertThat(waiting(chair)).containsExactly("Reply");
        principal.get(PATH + "/floor");
        principal.submit("form[action$=withdrawal]", Map.of());
        assertThat(principal.page().text()).contains("Nobody has asked for the floor");
    }

    private void limited() {
        chair.get(PATH + "/floor");
        chair.submit("form[action$=speakers-limit]", Map.of("minutes", "many"));
        assertThat(chair.page().status()).isEqualTo(422);
        assertThat(chair.page().one("#minutes").val()).isEqualTo("many");
        chair.submit("form[action$=speakers-limit]", Map.of("minutes", "1"));
        assertThat(chair.page().text()).contains("Each organisation has 1 minute on this item");
        assertThat(forge(delegate, "against"))
                .as("the principal has spoken two minutes")
                .isEqualTo(409);
        assertThat(delegate.page().text()).contains("is used");
        chair.get(PATH + "/floor");
        chair.submit("form[action$=speakers-limit]", Map.of("minutes", "4"));
        ask(delegate, "against", "");
        give("Joseph");
        assertThat(speaking(chair)).containsPattern("Joseph Sample.* 2:[0-5]");
    }

    private void forOthers() {
        assertThat(principal
                        .forgeOnly(PATH + "/speakers-list", Map.of("state", "closed"))
                        .status())
                .isEqualTo(403);
        var observer = WebUser.of(port).signInAs("observer");
        ask(observer, "other", "");
        assertThat(observer.page().text()).contains("observer");
        assertThat(observer.page().html().select("input[name=point]")).isEmpty();
        assertThat(observer.forgeOnly(PATH + "/speakers", Map.of("kind", "point-of-order", "point", "order"))
                        .status())
                .isEqualTo(403);
        var officer = WebUser.of(port).signInAs("operator");
        assertThat(forge(officer, "for")).isEqualTo(403);
        ask(principal, "for", "");
        assertThat(principal.get("/en" + PATH + "/floor/now").body())
                .doesNotContain("<html")
                .contains("Take my request back");
        var arabic = WebUser.of(port);
        arabic.get("/ar" + PATH + "/floor");
        assertThat(waiting(arabic)).containsExactly("تأييد", "غير ذلك");
    }

    private void theItemEnds() {
        hall.open(sitting, 2);
        chair.get(PATH + "/floor");
        assertThat(chair.page().text()).contains("Item 2", "Nobody has the floor", "Nobody has asked");
        var program = WebUser.of(port);
        assertThat(program.get("/api" + PATH + "/speakers").body()).contains("\"item\":2", "\"waiting\":[]");
        principal.json("POST", "/api" + PATH + "/speakers", "{\"kind\":\"perhaps\"}");
        assertThat(principal.page().status()).isIn(403, 422);
    }
}
