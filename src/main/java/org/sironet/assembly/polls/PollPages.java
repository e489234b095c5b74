package org.sironet.assembly.polls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.PollAuthority.Reader;
import org.sironet.assembly.polls.Recounts.Recounted;
import org.sironet.assembly.polls.page.PollPage;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.kernel.OrganisationId;
import org.sironet.rules.Procedure;
import org.sironet.seal.BasisWords;
import org.sironet.shell.Called;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** What the page of a poll shows. Before the close nothing of it depends on what others voted. */
@Component
class PollPages {

    /** More are in the file that anybody can load. */
    private static final int MOST_VOTES = 300;

    private final Polls polls;
    private final PollRights rights;
    private final Ballots ballots;
    private final Statements statements;
    private final HandCounts hands;
    private final Results results;
    private final Recounts recounts;
    private final Outcomes outcomes;
    private final VoteLines votes;
    private final Sittings sittings;
    private final Called called;

    PollPages(
            Polls polls,
            PollRights rights,
            Ballots ballots,
            Statements statements,
            HandCounts hands,
            Results results,
            Recounts recounts,
            Outcomes outcomes,
            VoteLines votes,
            Sittings sittings,
            Called called) {
        this.polls = polls;
        this.rights = rights;
        this.ballots = ballots;
        this.statements = statements;
        this.hands = hands;
        this.results = results;
        this.recounts = recounts;
        this.outcomes = outcomes;
        this.votes = votes;
        this.sittings = sittings;
        this.called = called;
    }

    PollPage page(Reader reader, Form form, Frame frame) {
        var poll = reader.poll();
        var choices = polls.choices(poll.id());
        var said = poll.objectable() ? statements.of(poll.id()) : List.<Statements.Statement>of();
        var voted = votes.votes(poll, choices, frame);
        var calls = poll.procedure() == Procedure.ROLL_CALL && reader.presides();
        return new PollPage(
                head(poll, frame),
                stated(poll),
                poll.balloted() ? ballots.turnout(poll.id()) : 0,
                poll.procedure() == Procedure.RECORDED ? poll.rule() == null ? "choice" : "ranks" : "",
                choices.stream().map(each -> line(each, frame)).toList(),
                held(poll, choices, frame),
                form.sound() ? UUID.randomUUID() : BallotReading.form(form),
                said.stream()
                        .filter(each -> each.standing() && acting(frame).contains(each.organisation()))
                        .map(each -> word(each.kind().name()))
                        .findFirst()
                        .orElse(null),
                statements(said, frame),
                results.of(poll.id())
                        .map(result -> outcomes.of(poll, result, choices, frame))
                        .orElse(null),
                recounts.of(poll.id()).stream()
                        .map(each -> recount(each, poll, choices, frame))
                        .toList(),
                voted.stream().limit(MOST_VOTES).toList(),
                voted.size(),
                calls ? votes.calls(poll, choices, frame) : List.of(),
                mayDo(reader, said, frame));
    }

    private PollPage.Head head(Poll poll, Frame frame) {
        var sitting = poll.sitting() == null ? null : sittings.get(poll.sitting());
        return new PollPage.Head(
                poll.name(),
                poll.number(),
                frame.best(poll.question()),
                sitting == null ? "" : frame.best(sitting.title()).text(),
                sitting == null ? "/polls" : sitting.path(),
                about(poll),
                poll.state().word(),
                word(poll.procedure().name()),
                polls.annulled(poll.id()).orElse(null));
    }

    private PollPage.Stated stated(Poll poll) {
        return new PollPage.Stated(
                word(poll.majority().name()),
                poll.rule(),
                poll.seats() == null ? 0 : poll.seats(),
                poll.quorum().toString(),
                poll.roll() == null ? 0 : poll.roll(),
                poll.changeable(),
                poll.openedAt(),
                poll.closesAt(),
                poll.follows() == null ? null : polls.get(poll.follows()).name());
    }

    private PollPage.RecountLine recount(Recounted recounted, Poll poll, List<Choice> choices, Frame frame) {
        return new PollPage.RecountLine(
                frame.text("outcome." + recounted.outcome().word()),
                poll.rule() == null
                        ? frame.text("poll.recount-figures", recounted.yes(), recounted.no(), recounted.abstain())
                        : recounted.elected().stream()
                                .flatMap(key -> choices.stream()
                                        .filter(each -> each.key().equals(key)))
                                .map(each -> Choices.label(each, frame))
                                .collect(Collectors.joining(" · ")),
                recounted.same(),
                recounted.reason(),
                recounted.at(),
                BasisWords.of(frame, recounted.basis()));
    }

    static @Nullable String about(Poll poll) {
        return switch (poll.subject()) {
            case "TEXT" -> "/texts/" + poll.reference();
            case "AMENDMENT" -> "/texts/" + poll.reference().replace(" ", "/amendments/");
            case "ELECTION" -> "/elections/" + poll.reference();
            case "BODY" -> "/bodies/" + poll.reference();
            default -> null;
        };
    }

    private static List<OrganisationId> acting(Frame frame) {
        return frame.viewer().acting().stream().map(each -> each.id()).toList();
    }

    private List<String> mayDo(Reader reader, List<Statements.Statement> said, Frame frame) {
        var may = new ArrayList<String>();
        var poll = reader.poll();
        if (poll.open() && poll.procedure() == Procedure.SHOW_OF_HANDS && reader.teller()) may.add("count");
        if (poll.open() && poll.objectable() && !acting(frame).isEmpty()) {
            var mine = said.stream()
                    .anyMatch(each -> each.standing() && acting(frame).contains(each.organisation()));
            may.add(mine ? "withdraw" : "state");
        }
        if (reader.presides()) may.add("preside");
        if (reader.presides() && poll.open() && hands.agreed(poll.id()).isPresent()) may.add("count-again");
        if (reader.presides() && poll.state() == Poll.State.CLOSED) may.add("recount");
        if (onPaper(reader)) may.add("paper");
        return may;
    }

    /** Who keeps the paper desk sees where to open it, and everybody where it is. */
    private boolean onPaper(Reader reader) {
        var poll = reader.poll();
        var running = poll.open() || poll.state() == Poll.State.PREPARED;
        var can = poll.procedure() == Procedure.RECORDED || poll.procedure() == Procedure.SECRET;
        return can && running && (reader.presides() || reader.teller() || polls.onPaper(poll.id()));
    }

    private static PollPage.ChoiceLine line(Choice choice, Frame frame) {
        return new PollPage.ChoiceLine(choice.position(), Choices.label(choice, frame), Choices.tone(choice));
    }

    private List<PollPage.RightLine> held(Poll poll, List<Choice> choices, Frame frame) {
        var acting = frame.viewer().actingFor();
        var person = frame.viewer().person();
        if (acting == null || person == null || poll.state() == Poll.State.PREPARED) return List.of();
        var held = rights.heldBy(poll.id(), acting.id()).stream()
                .filter(each -> person.id().equals(each.person()))
                .toList();
        var names = called.organisations(
                held.stream().map(PollRights.Right::organisation).toList(), frame);
        return held.stream()
                .map(each -> {
                    var ballot = poll.procedure() == Procedure.SECRET
                            ? null
                            : ballots.find(poll.id(), each.organisation()).orElse(null);
                    return new PollPage.RightLine(
                            each.organisation().toString(),
                            names.getOrDefault(each.organisation(), ""),
                            !each.organisation().equals(each.holder()),
                            ballot == null ? null : Choices.words(ballot.choices(), choices, frame),
                            ballot == null ? null : ballot.receipt(),
                            ballot == null ? null : ballot.at());
                })
                .toList();
    }

    private List<PollPage.StatementLine> statements(List<Statements.Statement> said, Frame frame) {
        var names = called.organisations(
                said.stream().map(Statements.Statement::organisation).toList(), frame);
        return said.stream()
                .map(each -> new PollPage.StatementLine(
                        names.getOrDefault(each.organisation(), ""),
                        word(each.kind().name()),
                        each.reason(),
                        each.standing()))
                .toList();
    }

    static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String percent(long part, long whole) {
        if (whole == 0) return "0%";
        return BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
