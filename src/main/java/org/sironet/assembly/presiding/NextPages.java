package org.sironet.assembly.presiding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.amendments.BeforeAssembly;
import org.sironet.assembly.elections.Candidates;
import org.sironet.assembly.elections.Elections;
import org.sironet.assembly.polls.Ballots;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Results;
import org.sironet.assembly.presiding.page.NextPage;
import org.sironet.assembly.roll.Presence;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.Procedure;
import org.sironet.shell.Messages;
import org.springframework.stereotype.Component;

/** Shows the next step: the button to press, and the sentence to read out in every working language. */
@Component
class NextPages {

    private final Sittings sittings;
    private final Agenda agenda;
    private final Polls polls;
    private final Ballots ballots;
    private final Results results;
    private final BeforeAssembly before;
    private final Elections elections;
    private final Candidates candidates;
    private final Presence presence;
    private final Messages messages;

    NextPages(
            Sittings sittings,
            Agenda agenda,
            Polls polls,
            Ballots ballots,
            Results results,
            BeforeAssembly before,
            Elections elections,
            Candidates candidates,
            Presence presence,
            Messages messages) {
        this.sittings = sittings;
        this.agenda = agenda;
        this.polls = polls;
        this.ballots = ballots;
        this.results = results;
        this.before = before;
        this.elections = elections;
        this.candidates = candidates;
        this.presence = presence;
        this.messages = messages;
    }

    Next next(Sitting named) {
        var sitting = sittings.get(named.id());
        var current = agenda.current(sitting.id()).orElse(null);
        var under = current == null ? List.<Poll>of() : polls.under(current.id());
        return Next.of(new Next.Standing(
                sitting,
                agenda.of(sitting.id()),
                current,
                under,
                under.stream().flatMap(each -> results.of(each.id()).stream()).toList(),
                current == null || current.subject() != AgendaItem.Subject.TEXT
                        ? null
                        : before.of(current.reference()).orElse(null),
                current != null && orderless(current)));
    }

    private boolean orderless(AgendaItem item) {
        return item.subject() == AgendaItem.Subject.ELECTION
                && elections
                        .find(item.reference())
                        .filter(candidates::awaitOrder)
                        .isPresent();
    }

    NextPage page(Sitting sitting, Language reader) {
        return switch (next(sitting)) {
            case Next.OfSitting step -> page(step, sitting);
            case Next.OfPoll step -> page(step, sitting, reader);
            case Next.OfItem step -> page(step, sitting);
        };
    }

    private NextPage page(Next.OfSitting next, Sitting sitting) {
        var steps = sitting.path() + "/steps";
        return switch (next) {
            case Next.OpenSitting _ -> step("open-sitting", steps, Map.of("to", "OPEN"), sitting.title());
            case Next.Resume _ -> step("resume", steps, Map.of("to", "OPEN"), sitting.title());
            case Next.CloseSitting _ -> grave("close-sitting", steps, Map.of("to", "CLOSED"), sitting.title());
            case Next.Over _ -> elsewhere("over", List.of(), List.of(), sitting.path() + "/minutes");
        };
    }

    private NextPage page(Next.OfPoll next, Sitting sitting, Language reader) {
        var polls = sitting.path() + "/polls";
        return switch (next) {
            case Next.OpenPoll(var poll) -> open(poll, reader);
            case Next.ClosePoll(var poll) -> close(poll, reader);
            case Next.AwaitTellers(var poll) ->
                elsewhere(
                        "await-tellers", List.of(), spoken("await-tellers", poll.question()), poll.path() + "/tellers");
            case Next.FallBack(var poll) ->
                step("fall-back", polls, Map.of("again", poll.name(), "as", "RECORDED"), poll.question());
            case Next.Repeat(var poll) -> {
                var same = Map.of("again", poll.name(), "as", poll.procedure().name());
                yield step("repeat", polls, same, poll.question());
            }
        };
    }

    private NextPage page(Next.OfItem next, Sitting sitting) {
        var path = sitting.path();
        return switch (next) {
            case Next.PutAmendment(var item, var amendment) -> amendment(path, amendment);
            case Next.BringIn(var item, var words) -> {
                var said = spoken("bring-in", item.title());
                yield elsewhere("bring-in", List.of(words), said, "/texts/" + item.reference() + "/unmerged");
            }
            case Next.DrawOrder(var item) ->
                elsewhere(
                        "draw-order",
                        List.of(),
                        spoken("draw-order", item.title()),
                        "/elections/" + item.reference() + "#draw");
            case Next.PutText(var item) -> step("put-text", path + "/polls", Map.of("text", "whole"), item.title());
            case Next.PutItem(var item) -> step("put-item", path + "/polls", Map.of("item", "whole"), item.title());
            case Next.OpenItem(var item) ->
                step("open-item", path + "/items/" + item.id() + "/opening", Map.of(), item.title());
        };
    }

    /** There is nothing to press here; a link leads to where it is done. */
    private static NextPage elsewhere(String kind, List<Object> arguments, List<NextPage.Spoken> said, String link) {
        return new NextPage(kind, arguments, null, Map.of(), said, false, null, link);
    }

    private NextPage step(String kind, String action, Map<String, String> fields, Multilingual what) {
        return new NextPage(kind, List.of(), action, fields, spoken(kind, what), false, null, null);
    }

    private NextPage grave(String kind, String action, Map<String, String> fields, Multilingual what) {
        return new NextPage(kind, List.of(), action, fields, spoken(kind, what), true, null, null);
    }

    private NextPage amendment(String path, BeforeAssembly.Waiting amendment) {
        return new NextPage(
                "put-amendment",
                List.of(amendment.number()),
                path + "/polls",
                Map.of("amendment", Integer.toString(amendment.number())),
                spoken("put-amendment", amendment.title(), amendment.number()),
                false,
                null,
                null);
    }

    private NextPage open(Poll poll, Language reader) {
        var kind = "open-poll-" + word(poll);
        var figures = presence.figures(java.util.Objects.requireNonNull(poll.sitting()));
        var waits = messages.text(
                reader,
                figures.met() ? "next.quorum-met" : "next.quorum-missing",
                figures.inAll(),
                figures.roll(),
                figures.needed());
        return new NextPage(
                "open-poll",
                List.of(poll.minutes() == null ? 0 : poll.minutes()),
                poll.path() + "/opening",
                Map.of(),
                spoken(kind, poll.question(), poll.minutes() == null ? 0 : poll.minutes()),
                false,
                waits,
                poll.procedure() == Procedure.SECRET ? poll.path() + "/tellers" : null);
    }

    private NextPage close(Poll poll, Language reader) {
        var waits = poll.balloted()
                ? messages.text(
                        reader, "next.turnout", ballots.turnout(poll.id()), poll.roll() == null ? 0 : poll.roll())
                : null;
        return new NextPage(
                "close-poll",
                List.of(),
                poll.path() + "/closing",
                Map.of(),
                spoken("close-poll-" + word(poll), poll.question()),
                true,
                waits,
                null);
    }

    static String word(Poll poll) {
        return poll.procedure().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<NextPage.Spoken> spoken(String kind, Multilingual what, @Nullable Object... more) {
        return Language.OF_PAGES.stream()
                .map(language -> {
                    var arguments = new @Nullable Object[more.length + 1];
                    arguments[0] = what.best(language).text();
                    System.arraycopy(more, 0, arguments, 1, more.length);
                    return new NextPage.Spoken(language, messages.text(language, "say." + kind, arguments));
                })
                .toList();
    }
}
