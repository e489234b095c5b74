package org.sironet.assembly.presiding;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.amendments.BeforeAssembly;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.Result;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.sittings.Sitting;

/** The one step that comes next in a sitting, found from where things stand: pure, so that every case is tested. */
sealed interface Next {

    /** What is asked beside the item: an annulled one need not be repeated. */
    Set<String> ASIDE = Set.of(Motions.QUESTION, ChallengeVote.KIND, RulingVote.KIND);

    /** The sitting as a whole goes on. */
    sealed interface OfSitting extends Next {}

    /** Something is being put to the vote. */
    sealed interface OfPoll extends Next {}

    /** The item of the agenda goes on. */
    sealed interface OfItem extends Next {}

    record OpenSitting() implements OfSitting {}

    record Resume() implements OfSitting {}

    record OpenPoll(Poll poll) implements OfPoll {}

    record ClosePoll(Poll poll) implements OfPoll {}

    /** A secret ballot is closed; its tellers open it. */
    record AwaitTellers(Poll poll) implements OfPoll {}

    /** A consensus did not come about: the vote that the rules lay down. */
    record FallBack(Poll poll) implements OfPoll {}

    /** It was not decided for want of a quorum, or annulled. */
    record Repeat(Poll poll) implements OfPoll {}

    record PutAmendment(AgendaItem item, BeforeAssembly.Waiting amendment) implements OfItem {}

    record BringIn(AgendaItem item, int words) implements OfItem {}

    record PutText(AgendaItem item) implements OfItem {}

    record PutItem(AgendaItem item) implements OfItem {}

    /** The candidates of the item's election are heard, and stand on the ballot, in an order drawn by lot. */
    record DrawOrder(AgendaItem item) implements OfItem {}

    record OpenItem(AgendaItem item) implements OfItem {}

    record CloseSitting() implements OfSitting {}

    record Over() implements OfSitting {}

    /**
     * Where things stand.
     *
     * @param polls under the open item, in their order
     * @param results of those that have one
     * @param text of the open item, if it has one
     * @param orderless whether the item's election waits for its order to be drawn
     */
    record Standing(
            Sitting sitting,
            List<AgendaItem> agenda,
            @Nullable AgendaItem item,
            List<Poll> polls,
            List<Result> results,
            BeforeAssembly.@Nullable State text,
            boolean orderless) {

        @Nullable
        Result result(Poll poll) {
            return results.stream()
                    .filter(each -> each.poll().equals(poll.id()))
                    .findFirst()
                    .orElse(null);
        }
    }

    static Next of(Standing standing) {
        return switch (standing.sitting().state()) {
            case PLANNED -> new OpenSitting();
            case SUSPENDED, ADJOURNED -> new Resume();
            case CLOSED -> new Over();
            case OPEN -> standing.item() == null ? item(standing) : under(standing, standing.item());
        };
    }

    private static Next under(Standing standing, AgendaItem item) {
        if (!standing.polls().isEmpty()) {
            var poll = standing.polls().getLast();
            var next = after(standing, poll);
            if (next != null) return next;
        }
        if (standing.text() != null && !standing.text().adopted()) return text(standing, item, standing.text());
        if (item.decision() != null && standing.text() == null && !decided(standing))
            return standing.orderless() ? new DrawOrder(item) : new PutItem(item);
        return item(standing);
    }

    private static @Nullable Next after(Standing standing, Poll poll) {
        var result = standing.result(poll);
        return switch (poll.state()) {
            case PREPARED -> new OpenPoll(poll);
            case OPEN -> new ClosePoll(poll);
            case ANNULLED -> ASIDE.contains(poll.subject()) ? null : new Repeat(poll);
            case CLOSED -> {
                if (result == null) yield new AwaitTellers(poll);
                yield switch (result.outcome()) {
                    case OBJECTED -> new FallBack(poll);
                    case NO_QUORUM -> new Repeat(poll);
                    case ADOPTED, REJECTED, ELECTED, CHOSEN -> null;
                };
            }
        };
    }

    private static Next text(Standing standing, AgendaItem item, BeforeAssembly.State text) {
        if (text.unmerged() > 0) return new BringIn(item, text.unmerged());
        if (text.next() != null) return new PutAmendment(item, text.next());
        var whole = standing.polls().stream()
                .filter(each -> each.subject().equals("TEXT") && each.state() == Poll.State.CLOSED)
                .anyMatch(each -> standing.result(each) != null);
        return whole ? item(standing) : new PutText(item);
    }

    private static boolean decided(Standing standing) {
        return standing.polls().stream()
                .anyMatch(each -> each.subject().equals(standing.item() == null ? "" : subject(standing.item()))
                        && standing.result(each) != null);
    }

    /** As polls under an item call what they decide on. */
    static String subject(AgendaItem item) {
        return item.subject() == AgendaItem.Subject.NONE
                ? "RESOLUTION"
                : item.subject().name();
    }

    private static Next item(Standing standing) {
        return standing.agenda().stream()
                .filter(each -> each.state() == AgendaItem.State.WAITING)
                .findFirst()
                .<Next>map(OpenItem::new)
                .orElseGet(CloseSitting::new);
    }
}
