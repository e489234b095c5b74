package org.sironet.assembly.amendments;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.Phase;
import org.sironet.assembly.texts.Phases;
import org.sironet.assembly.texts.Standings;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.Texts;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Change;
import org.sironet.assembly.wording.Conflicts;
import org.sironet.assembly.wording.Reach;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members table amendments, support them, and take them back, apart or together. */
@Service
class Tabling {

    static final Basis MEMBER = Basis.office("delegate");

    /** What a member proposes. */
    record Proposed(
            int base,
            Language language,
            boolean corrects,
            Multilingual title,
            Multilingual reason,
            List<Change> changes) {}

    private final Texts texts;
    private final Versions versions;
    private final Amendments amendments;
    private final Phases phases;
    private final Standings standings;
    private final Journal journal;
    private final Clock clock;

    Tabling(
            Texts texts,
            Versions versions,
            Amendments amendments,
            Phases phases,
            Standings standings,
            Journal journal,
            Clock clock) {
        this.texts = texts;
        this.versions = versions;
        this.amendments = amendments;
        this.phases = phases;
        this.standings = standings;
        this.journal = journal;
        this.clock = clock;
    }

    static Subject subject(UUID amendment) {
        return new Subject("amendment", amendment);
    }

    /** @return its number */
    @Transactional
    public int table(Text named, Proposed proposed, Delegate by) {
        var text = texts.lock(named.id());
        phases.require(text, Phase.AMENDMENTS);
        standings.require(by.with(Mandate.SPEAK).organisation());
        return tabled(text, proposed, by.organisation(), by.person(), "amendment.tabled");
    }

    private int tabled(Text text, Proposed proposed, OrganisationId organisation, PersonId person, String what) {
        var number = amendments.nextNumber(text.id());
        var amendment = new Amendment(
                UUID.randomUUID(),
                text.id(),
                number,
                proposed.language(),
                proposed.corrects(),
                organisation,
                person,
                Amendment.State.TABLED,
                1,
                proposed.base(),
                proposed.title(),
                proposed.reason(),
                proposed.changes(),
                clock.instant(),
                List.of());
        amendments.table(amendment, Reach.articles(versions.get(text.id(), proposed.base()), proposed.changes()));
        record(what, amendment, Actor.of(person, organisation), MEMBER, Map.of("text", text.name(), "number", number));
        return number;
    }

    /** Supporters may come until the assembly begins to decide; the proposer is none. */
    @Transactional
    public void support(Text text, int number, Delegate by) {
        phases.require(text, Phase.AMENDMENTS, Phase.BEFORE_ASSEMBLY);
        standings.require(by.with(Mandate.SPEAK).organisation());
        var amendment = open(text, number);
        if (amendment.organisation().equals(by.organisation())) throw Refusal.conflict("refused.own-amendment");
        if (!amendments.support(amendment.id(), by.organisation(), by.person()))
            throw Refusal.conflict("refused.supports-already");
        record("amendment.supported", amendment, Actor.of(by.person(), by.organisation()), MEMBER, Map.of());
    }

    @Transactional
    public void unsupport(Text text, int number, Delegate by) {
        var amendment = open(text, number);
        if (!amendments.unsupport(amendment.id(), by.with(Mandate.SPEAK).organisation()))
            throw Refusal.conflict("refused.supports-not");
        record("amendment.support-ended", amendment, Actor.of(by.person(), by.organisation()), MEMBER, Map.of());
    }

    @Transactional
    public void withdraw(Text text, int number, String reason, Delegate by) {
        var amendment = own(text, number, by);
        step(amendment, Amendment.State.WITHDRAWN, by, reason, null);
        record("amendment.withdrawn", amendment, Actor.of(by.person(), by.organisation()), MEMBER, Map.of());
    }

    /**
     * Takes an amendment apart; both parts keep its supporters.
     *
     * @param first which of its changes, counted from 0, go into the first part; the others make the second
     * @return the numbers of both parts
     */
    @Transactional
    public List<Integer> split(Text named, int number, List<Integer> first, Delegate by) {
        var text = texts.lock(named.id());
        var amendment = own(text, number, by);
        var one = amendment.changes().stream()
                .filter(change -> first.contains(amendment.changes().indexOf(change)))
                .toList();
        var other = amendment.changes().stream()
                .filter(change -> !one.contains(change))
                .toList();
        if (one.isEmpty() || other.isEmpty()) throw Refusal.conflict("refused.split");
        var parts = List.of(part(text, amendment, one), part(text, amendment, other));
        step(amendment, Amendment.State.SPLIT, by, "", parts.getFirst());
        record("amendment.split", amendment, Actor.of(by.person(), by.organisation()), MEMBER, Map.of("parts", parts));
        return parts;
    }

    private int part(Text text, Amendment whole, List<Change> changes) {
        var number = tabled(
                text,
                new Proposed(whole.base(), whole.language(), whole.corrects(), whole.title(), whole.reason(), changes),
                whole.organisation(),
                whole.person(),
                "amendment.tabled-part");
        var part = amendments.find(text.id(), number).orElseThrow();
        whole.supporters().forEach(supporter -> amendments.support(part.id(), supporter, null));
        return number;
    }

    /**
     * Puts two amendments of one member, that do not exclude each other, into one; who supported both supports it.
     *
     * @return the number of the one that goes on
     */
    @Transactional
    public int combine(Text named, int number, int with, Delegate by) {
        var text = texts.lock(named.id());
        var one = own(text, number, by);
        var other = own(text, with, by);
        if (!combinable(text, one, other)) throw Refusal.conflict("refused.combine");
        var together = tabled(text, together(one, other), one.organisation(), by.person(), "amendment.tabled-together");
        var whole = amendments.find(text.id(), together).orElseThrow();
        one.supporters().stream()
                .filter(other.supporters()::contains)
                .forEach(supporter -> amendments.support(whole.id(), supporter, null));
        for (var part : List.of(one, other)) {
            step(part, Amendment.State.COMBINED, by, "", together);
            record(
                    "amendment.combined",
                    part,
                    Actor.of(by.person(), by.organisation()),
                    MEMBER,
                    Map.of("into", together));
        }
        return together;
    }

    private boolean combinable(Text text, Amendment one, Amendment other) {
        return one.number() != other.number()
                && one.base() == other.base()
                && one.corrects() == other.corrects()
                && new Conflicts(versions.get(text.id(), one.base()))
                        .between(one.proposal(), other.proposal())
                        .isEmpty();
    }

    private static Proposed together(Amendment one, Amendment other) {
        var changes = new LinkedHashSet<>(one.changes());
        changes.addAll(other.changes());
        return new Proposed(
                one.base(),
                one.language(),
                one.corrects(),
                joined(one.title(), other.title(), "; "),
                joined(one.reason(), other.reason(), "\n\n"),
                List.copyOf(changes));
    }

    private static Multilingual joined(Multilingual one, Multilingual other, String between) {
        var joined = one;
        for (var version : other.versions().entrySet()) {
            var before = one.in(version.getKey());
            joined = joined.with(
                    version.getKey(), before.map(text -> text + between).orElse("") + version.getValue());
        }
        return joined;
    }

    Amendment open(Text text, int number) {
        var amendment = amendments.find(text.id(), number).orElseThrow(Refusal::notFound);
        if (!amendment.open()) throw Refusal.conflict("refused.amendment-decided");
        return amendment;
    }

    /** @throws Refusal unless the delegate's organisation has tabled it and it is open */
    Amendment own(Text text, int number, Delegate by) {
        var amendment = amendments.find(text.id(), number).orElseThrow(Refusal::notFound);
        if (!amendment.organisation().equals(by.with(Mandate.SPEAK).organisation()))
            throw Refusal.forbidden("refused.not-own-amendment");
        if (!amendment.open()) throw Refusal.conflict("refused.amendment-decided");
        if (text.tabled() != null && phases.now(text) != Phase.BEFORE_ASSEMBLY)
            throw Refusal.conflict("refused.amendment-decided");
        return amendment;
    }

    private void step(Amendment amendment, Amendment.State state, Delegate by, String reason, @Nullable Integer other) {
        var step = new Amendment.Step(state, clock.instant(), by.person(), by.organisation(), MEMBER, reason, other);
        if (!amendments.decide(amendment.id(), step)) throw Refusal.conflict("refused.amendment-decided");
    }

    private void record(String what, Amendment amendment, Actor by, Basis basis, Map<String, Object> details) {
        journal.record(new Entry(what, subject(amendment.id()), by, basis, details));
    }
}
