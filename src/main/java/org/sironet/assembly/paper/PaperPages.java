package org.sironet.assembly.paper;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.paper.Comparison.State;
import org.sironet.assembly.paper.Piles.Pile;
import org.sironet.assembly.paper.page.PaperPage;
import org.sironet.assembly.polls.Choice;
import org.sironet.assembly.polls.Choices;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollAuthority.Reader;
import org.sironet.assembly.polls.PollRights;
import org.sironet.assembly.polls.Polls;
import org.sironet.kernel.OrganisationId;
import org.sironet.rules.Procedure;
import org.sironet.shell.Called;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** What the page of a paper desk shows. A teller sees what the other has read only when both are through. */
@Component
class PaperPages {

    private final PaperDesks desks;
    private final Piles piles;
    private final Papers papers;
    private final Polls polls;
    private final PollRights rights;
    private final Called called;

    PaperPages(PaperDesks desks, Piles piles, Papers papers, Polls polls, PollRights rights, Called called) {
        this.desks = desks;
        this.piles = piles;
        this.papers = papers;
        this.polls = polls;
        this.rights = rights;
        this.called = called;
    }

    PaperPage page(Reader reader, Form form, Frame frame) {
        var poll = reader.poll();
        var desk = desks.find(poll.id());
        var may = mayDo(reader, desk.isPresent());
        var choices = polls.choices(poll.id());
        var compared = papers.comparison(poll);
        var person = frame.viewer().signedIn().map(each -> each.id());
        var all = may.contains("read") ? piles.of(poll.id()) : List.<Pile>of();
        var own = all.stream()
                .filter(each -> person.filter(each.teller()::equals).isPresent())
                .findFirst();
        var ticked = may.contains("tick") ? papers.ticked(poll) : List.<OrganisationId>of();
        var members =
                may.contains("read") || may.contains("tick") ? names(poll, frame) : Map.<OrganisationId, String>of();
        var find = form.optional("find", 100).orElse("");
        return new PaperPage(
                poll.name(),
                poll.number(),
                frame.best(poll.question()),
                poll.state().word(),
                poll.procedure() == Procedure.SECRET,
                desk.map(PaperDesks.Desk::reason).orElse(null),
                may,
                poll.rule() != null,
                choices(choices, frame),
                own.filter(Pile::through).isPresent(),
                (int) all.stream()
                        .filter(Pile::through)
                        .filter(each -> own.filter(each::equals).isEmpty())
                        .count(),
                may.contains("read")
                        ? pile(poll, choices, own.orElse(null), compared, form, members)
                        : may.contains("tick") ? roll(ticked, members, find) : List.of(),
                may.contains("read") && compared.through() ? compared(compared, choices, members, frame) : List.of(),
                compared.in(State.DIFFERS).size(),
                find,
                ticked.size(),
                reader.presides() && poll.open() ? readers(poll, frame) : List.of());
    }

    private List<PaperPage.Reading> readers(Poll poll, Frame frame) {
        var reading = piles.of(poll.id());
        var names = called.people(reading.stream().map(Pile::teller).toList(), frame);
        return reading.stream()
                .map(each -> new PaperPage.Reading(each.place(), names.getOrDefault(each.teller(), ""), each.through()))
                .toList();
    }

    private static List<String> mayDo(Reader reader, boolean desk) {
        var poll = reader.poll();
        var may = new ArrayList<String>();
        if (reader.presides() && !desk && (poll.open() || poll.state() == Poll.State.PREPARED)) may.add("open");
        if (reader.teller() && desk && poll.open()) may.add(poll.procedure() == Procedure.SECRET ? "tick" : "read");
        return may;
    }

    private Map<OrganisationId, String> names(Poll poll, Frame frame) {
        return called.organisations(
                rights.of(poll.id()).stream()
                        .map(PollRights.Right::organisation)
                        .toList(),
                frame);
    }

    private static List<PaperPage.Choice> choices(List<Choice> choices, Frame frame) {
        return choices.stream()
                .map(each -> new PaperPage.Choice(each.position() + 1, each.key(), Choices.label(each, frame)))
                .toList();
    }

    private static List<PaperPage.Paper> pile(
            Poll poll,
            List<Choice> choices,
            @Nullable Pile own,
            Comparison compared,
            Form form,
            Map<OrganisationId, String> members) {
        var lines = new ArrayList<PaperPage.Paper>();
        members.forEach((member, name) -> {
            var marks = own == null ? null : own.readings().get(member);
            var kept = marks == null ? "" : PaperReading.written(poll, choices, marks);
            var typed = form.sound() ? kept : form.typed(PaperReading.field(member));
            lines.add(new PaperPage.Paper(member.toString(), name, typed, fixed(compared, member)));
        });
        lines.sort(comparing(PaperPage.Paper::name));
        return lines;
    }

    private static @Nullable String fixed(Comparison compared, OrganisationId member) {
        return compared.in(State.COUNTED).stream()
                        .anyMatch(each -> each.organisation().equals(member))
                ? State.COUNTED.word()
                : null;
    }

    private static List<PaperPage.Paper> roll(
            List<OrganisationId> ticked, Map<OrganisationId, String> members, String find) {
        var marked = new HashSet<>(ticked);
        var lines = new ArrayList<PaperPage.Paper>();
        members.forEach((member, name) -> {
            if (name.toLowerCase(Locale.ROOT).contains(find.toLowerCase(Locale.ROOT)))
                lines.add(new PaperPage.Paper(member.toString(), name, "", marked.contains(member) ? "ticked" : null));
        });
        lines.sort(comparing(PaperPage.Paper::name));
        return lines;
    }

    /** Differences first. */
    private static List<PaperPage.Compared> compared(
            Comparison compared, List<Choice> choices, Map<OrganisationId, String> members, Frame frame) {
        return compared.lines().stream()
                .sorted(comparing((Comparison.Line each) -> each.state() != State.DIFFERS)
                        .thenComparing(each -> members.getOrDefault(each.organisation(), "")))
                .map(each -> new PaperPage.Compared(
                        members.getOrDefault(each.organisation(), ""),
                        words(each.first(), choices, frame),
                        words(each.second(), choices, frame),
                        each.state().word()))
                .toList();
    }

    private static String words(@Nullable List<Integer> marks, List<Choice> choices, Frame frame) {
        return marks == null ? frame.text("papers.none") : Choices.words(marks, choices, frame);
    }
}
