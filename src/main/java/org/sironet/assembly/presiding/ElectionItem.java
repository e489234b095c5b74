package org.sironet.assembly.presiding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.elections.Candidate;
import org.sironet.assembly.elections.Candidates;
import org.sironet.assembly.elections.Election;
import org.sironet.assembly.elections.ElectionCount;
import org.sironet.assembly.elections.Elections;
import org.sironet.assembly.polls.BeforeOpening;
import org.sironet.assembly.polls.Choice;
import org.sironet.assembly.polls.Motion;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollSubject;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Result;
import org.sironet.assembly.polls.Results;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.bodies.Bodies;
import org.sironet.bodies.BodyProfile;
import org.sironet.bodies.BodyState;
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

    static final String KIND = AgendaItem.Subject.ELECTION.name();
    private static final int MINUTES = 10;

    private final Elections elections;
    private final Candidates candidates;
    private final Polls polls;
    private final Bodies bodies;
    private final Results results;
    private final Messages messages;

    ElectionItem(
            Elections elections,
            Candidates candidates,
            Polls polls,
            Bodies bodies,
            Results results,
            Messages messages) {
        this.elections = elections;
        this.candidates = candidates;
        this.polls = polls;
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
        var terms = election.terms();
        return new Motion(
                Decision.COMMITTEE_ELECTION,
                KIND,
                election.name(),
                question(election),
                null,
                choices(candidates.onBallot(election)),
                rule(election.rule()).id(),
                terms.seats(),
                reserved(terms.reserved()),
                MINUTES,
                null);
    }

    private static String reserved(BodyProfile.@Nullable Reserved reserved) {
        return reserved == null
                ? ""
                : "at-least:" + reserved.group().name().toLowerCase(Locale.ROOT) + "=" + reserved.least();
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

    /** From now on nobody is nominated or withdraws: those who stand are those whom the poll states. */
    @Override
    public void check(Poll poll) {
        if (!poll.subject().equals(KIND)) return;
        var election = elections.find(poll.reference()).orElseThrow(Refusal::notFound);
        var stated = polls.choices(poll.id()).stream()
                .map(each -> UUID.fromString(each.key()))
                .toList();
        elections.pollOpens(election.id(), stated, Basis.poll(poll.name()), Actor.PROGRAM);
    }

    @Override
    public void decided(Poll poll, Result result, String sentence, @Nullable PersonId by, Basis basis) {
        if (result.outcome() != Result.Outcome.ELECTED) return;
        var election = elections.find(poll.reference()).orElseThrow(Refusal::notFound);
        var counted = count(poll, result, election);
        var actor = by == null ? Actor.PROGRAM : Actor.of(by);
        establish(election, basis, actor);
        // where a rule of the body stands in the way, the count is kept and whoever keeps the election is told
        var _ = elections.record(election.id(), counted, basis, actor);
    }

    /** The assembly establishes a body by electing it. */
    private void establish(Election election, Basis basis, Actor by) {
        if (bodies.state(election.body(), election.terms().starts()) == BodyState.TO_BE_ESTABLISHED)
            bodies.establish(election.body(), basis, by);
    }

    /**
     * Those whom the poll stated, counted as it was. Its record knows them by their ids, so that erasure leaves it
     * whole; the election shows names. A lot is drawn by what candidates are called: should that differ, they keep
     * their ids.
     */
    private ElectionCount count(Poll poll, Result result, Election election) {
        var choices = polls.choices(poll.id());
        var ballots = ElectionCount.ballots(handed(poll));
        return Stream.<Function<Choice, String>>of(ElectionItem::name, Choice::key)
                .map(called -> ElectionCount.of(election, entrants(choices, called), ballots, poll.seed()))
                .filter(count -> elected(count).equals(result.elected()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("refused.election-count-differs"));
    }

    private static List<ElectionCount.Entrant> entrants(List<Choice> choices, Function<Choice, String> called) {
        return choices.stream()
                .map(each ->
                        new ElectionCount.Entrant(UUID.fromString(each.key()), called.apply(each), each.reserved()))
                .toList();
    }

    private static String name(Choice choice) {
        var name = choice.label().best(Language.ENGLISH).text();
        return name.isEmpty() ? choice.key() : name;
    }

    private static List<String> elected(ElectionCount count) {
        return count.elected().stream().map(UUID::toString).toList();
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
