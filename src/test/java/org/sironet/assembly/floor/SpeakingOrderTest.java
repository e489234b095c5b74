package org.sironet.assembly.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sironet.assembly.floor.Speech.Kind;
import org.sironet.assembly.floor.Speech.Point;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

class SpeakingOrderTest {

    private static final Instant START = Instant.parse("2017-11-22T02:00:00Z");

    private final List<Speech> waiting = new ArrayList<>();

    private void asks(String name, Kind kind) {
        asks(name, kind, false, null);
    }

    private void asks(String name, Kind kind, boolean observer, @Nullable Integer place) {
        waiting.add(new Speech(
                id(name),
                id("sitting"),
                id("item"),
                new OrganisationId(id(name)),
                new PersonId(id(name)),
                observer,
                kind,
                kind == Kind.POINT_OF_ORDER ? Point.DIVISION : null,
                name,
                START.plusSeconds(waiting.size()),
                null,
                place,
                null,
                null,
                null,
                null));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private String order(@Nullable Kind last, String... heard) {
        var voices =
                java.util.Arrays.stream(heard).map(SpeakingOrderTest::id).collect(java.util.stream.Collectors.toSet());
        return String.join(
                " ",
                SpeakingOrder.of(waiting, voices, last).stream()
                        .map(Speech::note)
                        .toList());
    }

    @Test
    void whoAskedFirstSpeaksFirst() {
        asks("a", Kind.OTHER);
        asks("b", Kind.OTHER);
        assertThat(order(null)).isEqualTo("a b");
    }

    @Test
    void inFavourAndAgainstTakeTurns() {
        asks("for1", Kind.FOR);
        asks("for2", Kind.FOR);
        asks("for3", Kind.FOR);
        asks("against1", Kind.AGAINST);
        asks("against2", Kind.AGAINST);
        assertThat(order(null)).isEqualTo("for1 against1 for2 against2 for3");
        assertThat(order(Kind.FOR)).isEqualTo("against1 for1 against2 for2 for3");
    }

    @Test
    void onlyOneSideIsLeft() {
        asks("for1", Kind.FOR);
        asks("for2", Kind.FOR);
        assertThat(order(Kind.FOR)).isEqualTo("for1 for2");
    }

    @Test
    void otherSpeechesDoNotChangeWhoseTurnItIs() {
        asks("for1", Kind.FOR);
        asks("other", Kind.OTHER);
        asks("for2", Kind.FOR);
        asks("against", Kind.AGAINST);
        assertThat(order(null)).isEqualTo("for1 other against for2");
    }

    @Test
    void pointsOfOrderGoFirstThenReplies() {
        asks("for", Kind.FOR);
        asks("reply", Kind.REPLY);
        asks("point", Kind.POINT_OF_ORDER);
        assertThat(order(null)).isEqualTo("point reply for");
    }

    @Test
    void observersSpeakAfterMembers() {
        asks("observer", Kind.OTHER, true, null);
        asks("member", Kind.OTHER);
        assertThat(order(null)).isEqualTo("member observer");
    }

    @Test
    void whoHasNotSpokenGoesBeforeWhoHas() {
        asks("again", Kind.FOR);
        asks("first", Kind.FOR);
        asks("against", Kind.AGAINST);
        assertThat(order(null, "again", "against")).isEqualTo("first against again");
    }

    @Test
    void thePresidingOfficersOrderStandsAndLaterRequestsComeBehind() {
        asks("b", Kind.FOR, false, 2);
        asks("late", Kind.AGAINST);
        asks("a", Kind.FOR, false, 1);
        asks("point", Kind.POINT_OF_ORDER);
        assertThat(order(null)).isEqualTo("point a b late");
    }

    @Test
    void whatAPointOfOrderInterruptedGoesOnRightBehind() {
        asks("placed", Kind.FOR, false, 1);
        asks("rest", Kind.AGAINST, false, 0);
        asks("point", Kind.POINT_OF_ORDER);
        assertThat(order(null)).isEqualTo("point rest placed");
    }

    @Test
    void everybodyIsInTheOrderOnce() {
        for (var kind : Kind.values())
            for (var turn = 0; turn < 4; turn++)
                asks(kind + "-" + turn, kind, turn % 2 == 1 && kind != Kind.POINT_OF_ORDER, null);
        assertThat(SpeakingOrder.of(waiting, Set.of(id("FOR-0")), Kind.AGAINST))
                .containsExactlyInAnyOrderElementsOf(waiting);
    }
}
