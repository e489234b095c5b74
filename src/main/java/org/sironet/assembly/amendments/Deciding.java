package org.sironet.assembly.amendments;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.Phase;
import org.sironet.assembly.texts.Phases;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.TextChanged;
import org.sironet.assembly.texts.Texts;
import org.sironet.assembly.texts.Version;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Amending;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of amendments: accepted by the editors, adopted or rejected by the assembly; adopted ones are merged. */
@Service
class Deciding {

    /** Who decides, on what basis, and the result in words. */
    record Decision(@Nullable PersonId by, Basis basis, String result) {}

    private final Texts texts;
    private final Versions versions;
    private final Amendments amendments;
    private final Balloting balloting;
    private final Leftovers leftovers;
    private final Orders orders;
    private final CarryingOver carrying;
    private final Phases phases;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(
            Texts texts,
            Versions versions,
            Amendments amendments,
            Balloting balloting,
            Leftovers leftovers,
            Orders orders,
            CarryingOver carrying,
            Phases phases,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.versions = versions;
        this.amendments = amendments;
        this.balloting = balloting;
        this.leftovers = leftovers;
        this.orders = orders;
        this.carrying = carrying;
        this.phases = phases;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The editors take an amendment into the text before the assembly meets: nobody need vote on it. */
    @Transactional
    public void accept(Text named, int number, Decision decision) {
        var text = texts.lock(named.id());
        phases.require(text, Phase.AMENDMENTS);
        var amendment = open(text, number);
        if (!carrying.fits(amendment, text.id(), text.current())) throw Refusal.conflict("refused.amendment-stale");
        var present = versions.current(text);
        var outcome = Amending.together(present, List.of(amendment.proposal()), text.authoritative());
        decide(amendment, Amendment.State.ACCEPTED, decision, null);
        var saved = versions.add(
                text, outcome.provisions(), Version.Cause.ACCEPTED, Integer.toString(number), decision.by());
        events.publishEvent(new TextChanged(saved, present, outcome.provisions()));
    }

    /** Merges the amendment into the text; those that exclude it fall. */
    @Transactional
    public void adopt(Text named, int number, Decision decision) {
        var text = before(named);
        var amendment = put(text, number);
        var falling = balloting.of(text).fallingWith(number);
        var outcome = merged(text, amendment);
        decide(amendment, Amendment.State.ADOPTED, decision, null);
        leftovers.keep(amendment.id(), outcome.unmerged());
        if (!outcome.provisions().equals(versions.current(text)))
            versions.add(text, outcome.provisions(), Version.Cause.ADOPTED, Integer.toString(number), decision.by());
        falling.forEach(other -> decide(open(text, other), Amendment.State.FALLEN, decision, number));
    }

    private Amending.Outcome merged(Text text, Amendment amendment) {
        var present = versions.current(text);
        var tabled = balloting.base(text);
        if (!carrying.fits(amendment, text.id(), tabled))
            return Amending.next(
                    versions.get(text.id(), amendment.base()),
                    List.of(),
                    present,
                    amendment.proposal(),
                    text.authoritative());
        var made = amendments.of(text.id()).stream()
                .filter(each -> each.state() == Amendment.State.ADOPTED)
                .filter(each -> carrying.fits(each, text.id(), tabled))
                .map(Amendment::proposal)
                .toList();
        return Amending.next(
                versions.get(text.id(), tabled), made, present, amendment.proposal(), text.authoritative());
    }

    @Transactional
    public void reject(Text named, int number, Decision decision) {
        var text = before(named);
        decide(put(text, number), Amendment.State.REJECTED, decision, null);
    }

    /** Locked, before the assembly, with the version from which all decisions set out. */
    private Text before(Text named) {
        var text = texts.lock(named.id());
        phases.require(text, Phase.BEFORE_ASSEMBLY);
        texts.table(text.id(), text.current());
        return texts.get(text.id());
    }

    private Amendment put(Text text, int number) {
        var amendment = open(text, number);
        if (!balloting.supported(amendment))
            throw Refusal.conflict("refused.amendment-supporters", balloting.supportersNeeded());
        var first = balloting.of(text).first(number);
        if (!first.isEmpty()) throw Refusal.conflict("refused.amendment-first", first.getFirst());
        return amendment;
    }

    private Amendment open(Text text, int number) {
        return Optional.of(amendments.find(text.id(), number).orElseThrow(Refusal::notFound))
                .filter(Amendment::open)
                .orElseThrow(() -> Refusal.conflict("refused.amendment-decided"));
    }

    private void decide(Amendment amendment, Amendment.State state, Decision decision, @Nullable Integer other) {
        var step = new Amendment.Step(
                state, clock.instant(), decision.by(), null, decision.basis(), decision.result(), other);
        if (!amendments.decide(amendment.id(), step)) throw Refusal.conflict("refused.amendment-decided");
        journal.record(new Entry(
                "amendment." + state.word(),
                Tabling.subject(amendment.id()),
                decision.by() == null ? Actor.PROGRAM : Actor.of(decision.by()),
                decision.basis(),
                Map.of("number", amendment.number(), "result", decision.result())));
    }

    /** The presiding officer puts amendments in another order, and says why. */
    @Transactional
    public void order(Text named, List<Integer> numbers, String reason, PersonId by, Basis basis) {
        var text = texts.lock(named.id());
        var open = balloting.of(text).order().stream()
                .map(Amendment::number)
                .sorted()
                .toList();
        if (!numbers.stream().sorted().toList().equals(open)) throw Refusal.conflict("refused.order");
        orders.lay(text.id(), numbers, reason, by);
        journal.record(new Entry(
                "text.voting-order-set",
                new org.sironet.journal.Subject("text", text.id()),
                Actor.of(by),
                basis,
                Map.of("order", numbers, "reason", reason)));
    }
}
