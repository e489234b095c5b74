package org.sironet.assembly.secrecy;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sironet.assembly.polls.Choice;
import org.sironet.assembly.polls.Choices;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollAuthority.Reader;
import org.sironet.assembly.polls.PollRights;
import org.sironet.assembly.polls.PollRights.Right;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Results;
import org.sironet.assembly.secrecy.page.SealedBallotsPage;
import org.sironet.assembly.secrecy.page.SealedBallotsPage.Asked;
import org.sironet.assembly.secrecy.page.SealedBallotsPage.Received;
import org.sironet.assembly.secrecy.page.SealedBallotsPage.Sealed;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.shell.Called;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** What the page of sealed ballots shows: to each voter the own rights, to everybody what was received. */
@Component
class SealedBallotPages {

    private final Polls polls;
    private final PollRights rights;
    private final Results results;
    private final Urns urns;
    private final Called called;

    SealedBallotPages(Polls polls, PollRights rights, Results results, Urns urns, Called called) {
        this.polls = polls;
        this.rights = rights;
        this.results = results;
        this.urns = urns;
        this.called = called;
    }

    SealedBallotsPage page(Reader reader, Form form, Frame frame, List<Sealed> sealed, List<Received> received) {
        var poll = reader.poll();
        var urn = urns.find(poll.id());
        return new SealedBallotsPage(
                poll.name(),
                poll.number(),
                frame.best(poll.question()),
                poll.state().word(),
                urn.map(SecretPages::json).orElse(null),
                urn.map(SecretPages::fingerprint).orElse(""),
                urn.map(Urn::needed).orElse(0),
                urn.map(each -> each.keys().size()).orElse(0),
                held(poll, frame),
                polls.choices(poll.id()).stream()
                        .map(each -> choice(each, frame))
                        .toList(),
                poll.rule() != null,
                urns.turnout(poll.id()),
                urns.closing(poll.id()).isPresent() ? urns.onPaper(poll.id()).size() : 0,
                poll.roll() == null ? 0 : poll.roll(),
                poll.closesAt(),
                sealed,
                received,
                urns.closing(poll.id()).isPresent() ? codes(poll) : List.of(),
                results.of(poll.id()).map(result -> opened(poll, frame)).orElse(null),
                asked(poll, form).orElse(null));
    }

    private SealedBallotsPage.Opened opened(Poll poll, Frame frame) {
        var record = Fields.of(CanonicalJson.read(results.record(poll.id()).orElseThrow()));
        var choices = polls.choices(poll.id());
        var lines = new ArrayList<SealedBallotsPage.Line>();
        if (record.members().get("ballots") instanceof List<?> ballots)
            for (var each : ballots) lines.add(line(Fields.of(each), choices, frame));
        return new SealedBallotsPage.Opened(lines, record.whole("invalid"));
    }

    private static SealedBallotsPage.Line line(Fields ballot, List<Choice> choices, Frame frame) {
        var words = ballot.members().get("choices") instanceof List<?> marks
                ? marks.stream()
                        .map(mark -> choice(choices.get(Integer.parseInt(mark.toString())), frame)
                                .label())
                        .collect(joining(" › "))
                : "";
        return new SealedBallotsPage.Line(words, ballot.whole("count"));
    }

    private static SealedBallotsPage.Choice choice(Choice choice, Frame frame) {
        return new SealedBallotsPage.Choice(
                choice.position(), choice.key(), Choices.label(choice, frame), Choices.tone(choice));
    }

    /** Which the reader may exercise in person. */
    List<Right> exercised(Poll poll, Frame frame) {
        var acting = frame.viewer().actingFor();
        var person = frame.viewer().person();
        if (acting == null || person == null) return List.of();
        return rights.heldBy(poll.id(), acting.id()).stream()
                .filter(each -> person.id().equals(each.person()))
                .toList();
    }

    private List<SealedBallotsPage.Right> held(Poll poll, Frame frame) {
        var held = exercised(poll, frame);
        var names = called.organisations(held.stream().map(Right::organisation).toList(), frame);
        return held.stream()
                .map(each -> new SealedBallotsPage.Right(
                        each.organisation().toString(),
                        names.getOrDefault(each.organisation(), ""),
                        !each.organisation().equals(each.holder()),
                        urns.voted(poll.id(), each.organisation().value())))
                .toList();
    }

    private List<String> codes(Poll poll) {
        return urns.ballots(poll.id()).stream()
                .map(ballot -> SealedBallot.written(ballot.code()))
                .toList();
    }

    private Optional<Asked> asked(Poll poll, Form form) {
        var code = form.typed("code").replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
        if (!code.matches("[0-9a-f]{64}")) return Optional.empty();
        var bytes = HexFormat.of().parseHex(code);
        return Optional.of(new Asked(SealedBallot.written(bytes), urns.holds(poll.id(), bytes)));
    }
}
