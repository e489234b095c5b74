package org.sironet.assembly.presiding;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.Ballots;
import org.sironet.assembly.polls.Outcomes;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Results;
import org.sironet.assembly.presiding.page.SittingPage;
import org.sironet.assembly.roll.Presence;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.assembly.sittings.SittingOffices;
import org.sironet.rules.AssemblyRules;
import org.sironet.rules.Rules;
import org.sironet.shell.Called;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** What the pages of a sitting show. */
@Component
class SittingPages {

    private final Agenda agenda;
    private final Polls polls;
    private final Ballots ballots;
    private final Results results;
    private final Outcomes outcomes;
    private final Presence presence;
    private final SittingOffices offices;
    private final Rules rules;
    private final Called called;
    private final Clock clock;

    SittingPages(
            Agenda agenda,
            Polls polls,
            Ballots ballots,
            Results results,
            Outcomes outcomes,
            Presence presence,
            SittingOffices offices,
            Rules rules,
            Called called,
            Clock clock) {
        this.agenda = agenda;
        this.polls = polls;
        this.ballots = ballots;
        this.results = results;
        this.outcomes = outcomes;
        this.presence = presence;
        this.offices = offices;
        this.rules = rules;
        this.called = called;
        this.clock = clock;
    }

    SittingPage page(Onlooker looking, Frame frame) {
        var sitting = looking.sitting();
        var items = agenda.of(sitting.id());
        var current = items.stream()
                .filter(each -> each.state() == AgendaItem.State.OPEN)
                .findFirst()
                .orElse(null);
        var figures = presence.figures(sitting.id());
        return new SittingPage(
                sitting.name(),
                frame.best(sitting.title()),
                frame.best(sitting.place()),
                sitting.starts(),
                sitting.ends(),
                sitting.recordDate(),
                sitting.state().word(),
                figures.present(),
                figures.represented(),
                figures.roll(),
                figures.needed(),
                figures.met(),
                rules.value(AssemblyRules.QUORUM).toString(),
                items.stream().map(each -> item(each, frame)).toList(),
                behind(sitting, items),
                current == null ? null : item(current, frame),
                current == null ? null : latest(current, frame),
                officers(sitting, frame),
                mayDo(looking));
    }

    static SittingPage.Item item(AgendaItem item, Frame frame) {
        return new SittingPage.Item(
                item.id().toString(),
                item.position(),
                frame.best(item.title()),
                item.minutes(),
                item.state().word(),
                about(item));
    }

    private static @Nullable String about(AgendaItem item) {
        return switch (item.subject()) {
            case TEXT -> "/texts/" + item.reference();
            case ELECTION -> "/elections/" + item.reference();
            case BODY -> "/bodies/" + item.reference();
            case NONE, APPLICATION -> null;
        };
    }

    /** What the items before the open one were to take against what has passed since the beginning. */
    private long behind(Sitting sitting, List<AgendaItem> items) {
        if (!sitting.running()) return 0;
        var planned = items.stream()
                .filter(each -> each.state() == AgendaItem.State.CLOSED || each.state() == AgendaItem.State.OPEN)
                .mapToInt(AgendaItem::minutes)
                .sum();
        return Math.max(0, Duration.between(sitting.starts(), clock.instant()).toMinutes() - planned);
    }

    /** Everything that was put to the vote in it. */
    List<SittingPage.PollLine> decisions(Sitting sitting, Frame frame) {
        return polls.of(sitting.id()).stream().map(each -> line(each, frame)).toList();
    }

    private SittingPage.@Nullable PollLine latest(AgendaItem current, Frame frame) {
        return polls.under(current.id()).reversed().stream()
                .filter(each -> each.state() != Poll.State.ANNULLED)
                .findFirst()
                .map(each -> line(each, frame))
                .orElse(null);
    }

    private SittingPage.PollLine line(Poll poll, Frame frame) {
        var choices = polls.choices(poll.id());
        return new SittingPage.PollLine(
                poll.name(),
                frame.best(poll.question()),
                poll.state().word(),
                poll.procedure().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                poll.closesAt(),
                poll.balloted() ? ballots.turnout(poll.id()) : 0,
                poll.roll() == null ? 0 : poll.roll(),
                results.of(poll.id())
                        .map(result -> outcomes.of(poll, result, choices, frame))
                        .orElse(null));
    }

    private List<SittingPage.Officer> officers(Sitting sitting, Frame frame) {
        var holders = offices.holders(sitting.id());
        var people = called.people(
                holders.stream().map(SittingOffices.Holder::person).toList(), frame);
        return holders.stream()
                .filter(each -> each.office() != SittingOffices.Office.DESK)
                .map(each -> new SittingPage.Officer(
                        people.getOrDefault(each.person(), ""), each.office().word()))
                .toList();
    }

    private static List<String> mayDo(Onlooker looking) {
        var may = new ArrayList<String>();
        if (looking.presides()) may.add("preside");
        if (looking.desk()) may.add("desk");
        if (looking.member()) may.add("roll");
        if (looking.teller()) may.add("count");
        return may;
    }
}
