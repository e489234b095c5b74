package org.sironet.assembly.elections;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sironet.assembly.elections.ElectionAuthority.Keeper;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever keeps an election opens it, draws the order of hearing, and can give it up before it is counted. */
@Service
class ElectionPlanning {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** As polls name what they decide on. */
    private static final String SUBJECT = AgendaItem.Subject.ELECTION.name();

    private final ElectionRows rows;
    private final Polls polls;
    private final Journal journal;
    private final Clock clock;

    ElectionPlanning(ElectionRows rows, Polls polls, Journal journal, Clock clock) {
        this.rows = rows;
        this.polls = polls;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return false when the name is taken */
    @Transactional
    boolean open(Election election, Actor by) {
        if (!rows.add(election, by)) return false;
        journal.record(new Entry(
                "election.opened",
                Election.subject(election.id()),
                by,
                election.basis(),
                Map.of(
                        "seats",
                        election.terms().seats(),
                        "rule",
                        election.rule().name())));
        return true;
    }

    /** @param drawn numbers drawn in public; without any the program draws some */
    @Transactional
    void drawOrder(UUID id, Optional<String> drawn, Keeper by) {
        rows.lock(id);
        var election = rows.find(id).orElseThrow(Refusal::notFound);
        if (election.stage(clock.instant()) != Election.Stage.BEFORE_POLL)
            throw Refusal.conflict("refused.election-order-early");
        var seed = drawn.orElseGet(ElectionPlanning::random);
        if (!rows.draw(id, seed, by.actor())) throw Refusal.conflict("refused.election-order-drawn");
        record("election.order-drawn", id, by, Map.of("seed", seed));
    }

    private static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Transactional
    void end(UUID id, String reason, Keeper by) {
        rows.lock(id);
        var election = rows.find(id).orElseThrow(Refusal::notFound);
        if (election.ended() != null || election.counted()) throw Refusal.conflict("refused.election-over");
        if (polls.undecided(SUBJECT, election.name())) throw Refusal.conflict("refused.election-poll-open");
        rows.end(id, reason, by.actor());
        record("election.ended", id, by, Map.of("reason", reason));
    }

    private void record(String what, UUID id, Keeper by, Map<String, Object> details) {
        journal.record(new Entry(what, Election.subject(id), by.actor(), by.basis(), details));
    }
}
