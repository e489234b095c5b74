package org.sironet.assembly.presiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sironet.assembly.amendments.BeforeAssembly;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.Result;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.texts.Text;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.rules.Majority;
import org.sironet.rules.Procedure;
import org.sironet.rules.Share;

/** There is always one next step, and it is the right one. */
class NextTest {

    private static final UUID SITTING = new UUID(1, 1);
    private static final AgendaItem OPEN = item(1, AgendaItem.State.OPEN, Decision.RESOLUTION);
    private static final AgendaItem WAITING = item(2, AgendaItem.State.WAITING, null);

    private static Sitting sitting(Sitting.State state) {
        return new Sitting(
                SITTING,
                "x",
                Multilingual.EMPTY,
                Multilingual.EMPTY,
                Instant.EPOCH,
                Instant.MAX,
                LocalDate.EPOCH,
                state,
                null);
    }

    private static AgendaItem item(int position, AgendaItem.State state, @Nullable Decision decision) {
        return new AgendaItem(
                new UUID(2, position),
                SITTING,
                position,
                Multilingual.EMPTY,
                5,
                decision,
                AgendaItem.Subject.NONE,
                "",
                state,
                null,
                null);
    }

    private static Poll poll(Poll.State state, String subject) {
        return new Poll(
                new UUID(3, state.ordinal()),
                "x-1",
                SITTING,
                OPEN.id(),
                1,
                Decision.RESOLUTION,
                subject,
                "",
                Multilingual.EMPTY,
                Procedure.RECORDED,
                Majority.SIMPLE,
                null,
                null,
                "",
                new Share(1, 2),
                true,
                3,
                null,
                state,
                Instant.EPOCH,
                null,
                null,
                null,
                "00",
                78);
    }

    private static Result result(Poll poll, Result.Outcome outcome) {
        return new Result(poll.id(), outcome, 0, 0, 0, 0, 0, 78, 40, List.of(), "", Instant.EPOCH);
    }

    private static Next after(Poll.State state, Result.@Nullable Outcome outcome) {
        var poll = poll(state, "RESOLUTION");
        var results = outcome == null ? List.<Result>of() : List.of(result(poll, outcome));
        return Next.of(new Next.Standing(
                sitting(Sitting.State.OPEN), List.of(OPEN, WAITING), OPEN, List.of(poll), results, null, false));
    }

    private static Next with(BeforeAssembly.State text, List<Poll> polls, List<Result> results) {
        return Next.of(new Next.Standing(
                sitting(Sitting.State.OPEN), List.of(OPEN, WAITING), OPEN, polls, results, text, false));
    }

    private static BeforeAssembly.State text(@Nullable Integer amendment, int unmerged, boolean adopted) {
        var next = amendment == null ? null : new BeforeAssembly.Waiting(amendment, Multilingual.EMPTY, List.of());
        return new BeforeAssembly.State(
                Multilingual.EMPTY,
                Text.Kind.CONSTITUTION,
                next == null ? List.of() : List.of(next),
                next,
                unmerged,
                adopted);
    }

    @Test
    void aSittingIsOpenedResumedAndOver() {
        for (var state : Sitting.State.values()) {
            if (state == Sitting.State.OPEN) continue;
            var next = Next.of(new Next.Standing(sitting(state), List.of(), null, List.of(), List.of(), null, false));
            assertThat(next)
                    .isEqualTo(
                            switch (state) {
                                case PLANNED -> new Next.OpenSitting();
                                case CLOSED -> new Next.Over();
                                default -> new Next.Resume();
                            });
        }
    }

    @Test
    void theCandidatesAreDrawnBeforeTheElectionIsPut() {
        var standing = new Next.Standing(
                sitting(Sitting.State.OPEN), List.of(OPEN, WAITING), OPEN, List.of(), List.of(), null, true);
        assertThat(Next.of(standing)).isEqualTo(new Next.DrawOrder(OPEN));
    }

    @Test
    void aPollIsOpenedClosedAndFollowedUp() {
        assertThat(after(Poll.State.PREPARED, null)).isInstanceOf(Next.OpenPoll.class);
        assertThat(after(Poll.State.OPEN, null)).isInstanceOf(Next.ClosePoll.class);
        assertThat(after(Poll.State.CLOSED, null)).isInstanceOf(Next.AwaitTellers.class);
        assertThat(after(Poll.State.ANNULLED, null)).isInstanceOf(Next.Repeat.class);
        assertThat(after(Poll.State.CLOSED, Result.Outcome.OBJECTED)).isInstanceOf(Next.FallBack.class);
        assertThat(after(Poll.State.CLOSED, Result.Outcome.NO_QUORUM)).isInstanceOf(Next.Repeat.class);
        assertThat(after(Poll.State.CLOSED, Result.Outcome.REJECTED)).isEqualTo(new Next.OpenItem(WAITING));
    }

    /** What somebody asked in the hall and took back is not asked again. */
    @Test
    void anAnnulledQuestionIsLetGo() {
        var poll = poll(Poll.State.ANNULLED, Motions.QUESTION);
        var standing = new Next.Standing(
                sitting(Sitting.State.OPEN), List.of(OPEN, WAITING), OPEN, List.of(poll), List.of(), null, false);
        assertThat(Next.of(standing)).isEqualTo(new Next.PutItem(OPEN));
    }

    @Test
    void amendmentsComeBeforeTheTextAndWhatCannotMergeBeforeBoth() {
        assertThat(with(text(7, 0, false), List.of(), List.of())).isInstanceOf(Next.PutAmendment.class);
        assertThat(with(text(7, 1, false), List.of(), List.of())).isInstanceOf(Next.BringIn.class);
        assertThat(with(text(null, 0, false), List.of(), List.of())).isInstanceOf(Next.PutText.class);
        assertThat(with(text(null, 0, true), List.of(), List.of())).isEqualTo(new Next.OpenItem(WAITING));
    }

    @Test
    void aTextThatWasRejectedAsAWholeIsNotPutAgain() {
        var poll = poll(Poll.State.CLOSED, "TEXT");
        var next = with(text(null, 0, false), List.of(poll), List.of(result(poll, Result.Outcome.REJECTED)));
        assertThat(next).isEqualTo(new Next.OpenItem(WAITING));
    }

    @Test
    void anItemWithADecisionIsPutOnce() {
        var standing =
                new Next.Standing(sitting(Sitting.State.OPEN), List.of(OPEN), OPEN, List.of(), List.of(), null, false);
        assertThat(Next.of(standing)).isEqualTo(new Next.PutItem(OPEN));
        var closed = item(1, AgendaItem.State.CLOSED, null);
        var over = new Next.Standing(
                sitting(Sitting.State.OPEN), List.of(closed), null, List.of(), List.of(), null, false);
        assertThat(Next.of(over)).isEqualTo(new Next.CloseSitting());
    }
}
