package org.sironet.assembly.polls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.roll.Presence;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.Live;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.identity.Secretary;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.network.Memberships;
import org.sironet.rules.AssemblyRules;
import org.sironet.rules.Majority;
import org.sironet.rules.Procedure;
import org.sironet.rules.Rules;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Something is put to the vote: stated by the rules in force, then opened; from then on it stays as stated. */
@Service
public class Putting {

    /** How long a vote on phones stays open when nobody says otherwise. */
    public static final int MINUTES = 3;

    private final Sittings sittings;
    private final Agenda agenda;
    private final Polls polls;
    private final PollRights rights;
    private final Presence presence;
    private final SilenceNotices notices;
    private final Memberships memberships;
    private final Rules rules;
    private final Journal journal;
    private final Live live;
    private final Clock clock;
    private final List<BeforeOpening> conditions;

    Putting(
            Sittings sittings,
            Agenda agenda,
            Polls polls,
            PollRights rights,
            Presence presence,
            SilenceNotices notices,
            Memberships memberships,
            Rules rules,
            Journal journal,
            Live live,
            Clock clock,
            List<BeforeOpening> conditions) {
        this.sittings = sittings;
        this.agenda = agenda;
        this.polls = polls;
        this.rights = rights;
        this.presence = presence;
        this.notices = notices;
        this.memberships = memberships;
        this.rules = rules;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
        this.conditions = conditions;
    }

    static Subject subject(UUID poll) {
        return new Subject("poll", poll);
    }

    /** States a poll under the open item; one is prepared or open at a time. */
    @Transactional
    public Poll prepare(Presiding by, Motion motion) {
        var sitting = sittings.lock(by.sitting().id());
        if (!sitting.open()) throw Refusal.conflict("refused.sitting-not-open");
        var item = agenda.current(sitting.id()).orElseThrow(() -> Refusal.conflict("refused.no-item"));
        if (polls.waiting(sitting.id()).isPresent()) throw Refusal.conflict("refused.poll-waiting");
        var number = polls.next(sitting.id());
        var poll = stated(motion, sitting.name() + "-" + number, sitting.id(), item.id(), number);
        polls.add(poll, motion.choices(), by.person());
        record("poll.prepared", poll, Actor.of(by.person()), by.basis());
        return poll;
    }

    private Poll stated(Motion motion, String name, @Nullable UUID sitting, @Nullable UUID item, int number) {
        var laidDown = rules.value(motion.decision().procedure());
        var procedure = motion.procedure() == null ? laidDown : motion.procedure();
        return new Poll(
                UUID.randomUUID(),
                name,
                sitting,
                item,
                number,
                motion.decision(),
                motion.subject(),
                motion.reference(),
                motion.question(),
                procedure,
                motion.rule() == null ? majority(motion, procedure) : Majority.COUNTING_RULE,
                motion.rule(),
                motion.seats(),
                motion.options(),
                rules.value(AssemblyRules.QUORUM),
                procedure == Procedure.RECORDED,
                minutes(motion, procedure),
                motion.follows(),
                Poll.State.PREPARED,
                now(),
                null,
                null,
                null,
                Lots.seed(),
                null);
    }

    /** Votes on phones close by themselves; what is said and shown in the hall when it is done. */
    private static @Nullable Integer minutes(Motion motion, Procedure procedure) {
        return switch (procedure) {
            case RECORDED, SECRET -> motion.minutes() == null ? MINUTES : motion.minutes();
            case SILENCE -> motion.minutes();
            case CONSENSUS, SHOW_OF_HANDS, ROLL_CALL -> null;
        };
    }

    /** Consensus asks for no majority; what it falls back on does. */
    private Majority majority(Motion motion, Procedure procedure) {
        if (procedure == Procedure.CONSENSUS || procedure == Procedure.SILENCE) return Majority.NO_OBJECTION;
        return rules.value(motion.decision().majority());
    }

    /** @throws Refusal without a quorum (A6), or when things have moved on */
    @Transactional
    public void open(Presiding by, Poll named) {
        var sitting = sittings.lock(by.sitting().id());
        if (!sitting.open()) throw Refusal.conflict("refused.sitting-not-open");
        var poll = polls.lock(named.id());
        if (poll.state() != Poll.State.PREPARED)
            throw Refusal.conflict("refused.poll-" + poll.state().word());
        conditions.forEach(each -> each.check(poll));
        var figures = presence.figures(sitting.id());
        if (!figures.met()) throw Refusal.conflict("refused.no-quorum", figures.inAll(), figures.needed());
        var roll = rights.copy(poll, List.copyOf(presence.voting(sitting.id())));
        var at = now();
        polls.open(poll.id(), at, closes(poll, at), roll);
        record("poll.opened", poll, Actor.of(by.person()), by.basis());
    }

    private static @Nullable Instant closes(Poll poll, Instant at) {
        return poll.minutes() == null ? null : at.plus(Duration.ofMinutes(poll.minutes()));
    }

    /** Between sittings: what is sent to all members is decided unless one of them objects by the deadline. */
    @Transactional
    public Poll silence(Secretary by, Motion motion) {
        var number = polls.next(null);
        var year = memberships.today().getYear();
        var poll = stated(motion.by(Procedure.SILENCE), "silence-" + year + "-" + number, null, null, number);
        polls.add(poll, List.of(), by.person());
        var roll = rights.copyMembers(poll.id(), memberships.inGoodStanding(memberships.today()));
        var at = now();
        polls.open(poll.id(), at, closes(poll, at), roll);
        record("poll.opened", poll, Actor.of(by.person()), Basis.office("secretariat"));
        var opened = polls.get(poll.id());
        notices.tell(opened);
        return opened;
    }

    /** A poll that is not open yet is taken back; an open or closed one is annulled, with a reason, and stays on record. */
    @Transactional
    public void annul(Presiding by, Poll named, String reason) {
        var sitting = sittings.lock(by.sitting().id());
        var poll = polls.lock(named.id());
        if (poll.state() == Poll.State.ANNULLED) throw Refusal.conflict("refused.poll-annulled");
        if (!sitting.running()) throw Refusal.conflict("refused.sitting-not-open");
        if (polls.carriedOut(poll.id())) throw Refusal.conflict("refused.poll-carried-out");
        annul(poll, reason, Actor.of(by.person()), by.basis());
    }

    /** A poll whose decision was undone already by whoever keeps what it decided on. */
    @Transactional
    public void annul(Poll poll, String reason, Actor by, Basis basis) {
        polls.annul(poll.id(), by.person(), reason, now());
        journal.record(new Entry(
                "poll.annulled", subject(poll.id()), by, basis, Map.of("name", poll.name(), "reason", reason)));
        if (poll.sitting() != null) live.changed(poll.sitting());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void record(String what, Poll poll, Actor by, Basis basis) {
        journal.record(new Entry(
                what,
                subject(poll.id()),
                by,
                basis,
                Map.of(
                        "name", poll.name(),
                        "procedure", poll.procedure(),
                        "majority", poll.majority(),
                        "subject", poll.subject() + " " + poll.reference())));
        if (poll.sitting() != null) live.changed(poll.sitting());
    }

    /** @param by null when the program acts */
    static Actor actor(@Nullable PersonId by) {
        return by == null ? Actor.PROGRAM : Actor.of(by);
    }
}
