package org.sironet.assembly.presiding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.elections.Candidate;
import org.sironet.assembly.elections.Election;
import org.sironet.assembly.elections.ElectionCount;
import org.sironet.assembly.elections.Elections;
import org.sironet.assembly.polls.BeforeOpening;
import org.sironet.assembly.polls.Choice;
import org.sironet.assembly.polls.Motion;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollSubject;
import org.sironet.assembly.polls.Result;
import org.sironet.assembly.polls.Results;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.bodies.Bodies;
import org.sironet.bodies.Filling;
import org.sironet.journal.Actor;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.rules.CommitteeRules;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.shell.Messages;
import org.sironet.shell.Refusal;
import org.sironet.tally.Rule;
import org.springframework.stereotype.Component;

/** An election on the agenda: its candidates are the choices of the poll, and the count fills the seats. */
@Component
class ElectionItem implements Motions.OfItem, PollSubject, BeforeOpening {

    private static final String KIND = AgendaItem.Subject.ELECTION.name();
    private static final int MINUTES = 10;

    private final Elections elections;
    private final Bodies bodies;
    private final Results results;
    private final Messages messages;

    ElectionItem(Elections elections, Bodies bodies, Results results, Messages messages) {
        this.elections = elections;
        this.bodies = bodies;
        this.results = results;
        this.messages = messages;
    }

    @Override
    public AgendaItem.Subject subject() {
        return AgendaItem.Subject.ELECTION;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Motion motion(AgendaItem item) {
        var election = elections.find(item.reference()).orElseThrow(Refusal::notFound);
        var candidates = elections.candidates(election.id());
        if (candidates.isEmpty()) throw Refusal.conflict("refused.no-candidates");
        var terms = election.terms();
        return new Motion(
                Decision.COMMITTEE_ELECTION,
                KIND,
                election.name(),
                question(election),
                null,
                choices(candidates),
                rule(election.rule()).id(),
                terms.seats(),
                terms.reserved() == null
                        ? ""
                        : "at-least:overseas=" + terms.reserved().least(),
                MINUTES,
                null);
    }

    private Multilingual question(Election election) {
        var question = Multilingual.EMPTY;
        for (var language : Language.OF_PAGES)
            question = question.with(
                    language,
                    messages.text(
                            language,
                            "question.election",
                            election.title().best(language).text(),
                            election.terms().seats()));
        return question;
    }

    private static List<Choice> choices(List<Candidate> candidates) {
        var choices = new ArrayList<Choice>();
        for (var candidate : candidates)
            choices.add(new Choice(choices.size(), candidate.id().toString(), candidate.name(), candidate.inGroup()));
        return choices;
    }

    private static Rule rule(CommitteeRules.Count rule) {
        return switch (rule) {
            case STV_SCOTTISH -> Rule.STV_SCOTTISH;
            case PLURALITY -> Rule.PLURALITY;
            case APPROVAL -> Rule.APPROVAL;
            case INSTANT_RUNOFF -> Rule.IRV;
            case PROPORTIONAL_APPROVAL -> Rule.SEQ_PAV;
        };
    }

    /** From now on nobody is nominated or withdraws. */
    @Override
    public void check(Poll poll) {
        if (poll.subject().equals(KIND))
            elections
                    .find(poll.reference())
                    .ifPresent(election -> elections.pollOpens(election.id(), Basis.poll(poll.name()), Actor.PROGRAM));
    }

    @Override
    public void decided(Poll poll, Result result, String sentence, @Nullable PersonId by, Basis basis) {
        if (result.outcome() != Result.Outcome.ELECTED) return;
        var election = elections.find(poll.reference()).orElseThrow(Refusal::notFound);
        var candidates = elections.candidates(election.id());
        var actor = by == null ? Actor.PROGRAM : Actor.of(by);
        establish(election, basis, actor);
        var filling = elections.record(election.id(), count(poll, result, election, candidates), basis, actor);
        if (!(filling instanceof Filling.Filled)) throw Refusal.conflict("refused.seats-not-filled");
    }

    /** The assembly establishes a body by electing it. */
    private void establish(Election election, Basis basis, Actor by) {
        if (!bodies.state(election.body(), election.terms().starts()).stands())
            bodies.establish(election.body(), basis, by);
    }

    /**
     * The poll's record knows candidates by their ids, so that erasure leaves it whole; the election shows names. A lot
     * is drawn by what candidates are called: should that differ, the poll's record prevails.
     */
    private ElectionCount count(Poll poll, Result result, Election election, List<Candidate> candidates) {
        var ballots = ElectionCount.ballots(handed(poll));
        var named = ElectionCount.of(election, candidates, ballots, poll.seed());
        if (named.elected().stream().map(UUID::toString).toList().equals(result.elected())) return named;
        var terms = election.terms();
        return ElectionCount.of(
                election.title().best(Language.ENGLISH).text(),
                election.rule(),
                candidates.stream()
                        .map(each ->
                                new ElectionCount.Entrant(each.id(), each.id().toString(), each.inGroup()))
                        .toList(),
                ballots,
                terms.seats(),
                terms.reserved(),
                poll.seed());
    }

    /** From the published record, as anybody would. */
    private List<int[]> handed(Poll poll) {
        var handed = new ArrayList<int[]>();
        if (!(CanonicalJson.read(results.record(poll.id()).orElseThrow()) instanceof Map<?, ?> record)
                || !(record.get("ballots") instanceof Collection<?> lines)) return handed;
        for (var line : lines) {
            var ballot = Fields.of(line);
            var times = ballot.members().containsKey("count") ? ballot.whole("count") : 1;
            for (var i = 0; i < times; i++) handed.add(marks(ballot));
        }
        return handed;
    }

    private static int[] marks(Fields ballot) {
        return ballot.members().get("choices") instanceof Collection<?> marks
                ? marks.stream()
                        .mapToInt(mark -> Integer.parseInt(String.valueOf(mark)))
                        .toArray()
                : new int[0];
    }
}
