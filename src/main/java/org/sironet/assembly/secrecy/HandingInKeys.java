package org.sironet.assembly.secrecy;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollAuthority;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.secrecy.TellerKeys.Teller;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.rules.OtherRules;
import org.sironet.rules.Procedure;
import org.sironet.rules.Rules;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tellers hand in their public keys; with the last of them the urn is made. */
@Service
class HandingInKeys {

    private final Polls polls;
    private final TellerKeys keys;
    private final Urns urns;
    private final Rules rules;
    private final Journal journal;
    private final Clock clock;

    HandingInKeys(Polls polls, TellerKeys keys, Urns urns, Rules rules, Journal journal, Clock clock) {
        this.polls = polls;
        this.keys = keys;
        this.urns = urns;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /** How many keys a poll needs before it opens. */
    int tellers() {
        return rules.value(OtherRules.TELLERS);
    }

    /** How many of the tellers open an urn together. */
    int needed() {
        return Math.min(rules.value(OtherRules.TELLERS_NEEDED), tellers());
    }

    /**
     * Handing in the same key again changes nothing.
     *
     * @return what is wrong with the key; empty when it is handed in
     */
    @Transactional
    public Optional<String> hand(PollAuthority.Teller teller, byte[] key) {
        var poll = polls.lock(teller.poll().id());
        if (poll.procedure() != Procedure.SECRET) throw Refusal.conflict("refused.poll-not-secret");
        var before = keys.find(poll.id(), teller.person());
        if (before.isPresent()) {
            if (Arrays.equals(before.get().key(), key)) return Optional.empty();
            throw Refusal.conflict("refused.teller-has-key");
        }
        if (poll.state() != Poll.State.PREPARED) throw Refusal.conflict("refused.too-late-for-keys");
        var all = keys.of(poll.id());
        if (all.size() >= tellers()) throw Refusal.conflict("refused.enough-tellers", tellers());
        var wrong = wrong(key, all);
        if (wrong.isEmpty()) add(poll, teller, all.size() + 1, key);
        return wrong;
    }

    private static Optional<String> wrong(byte[] key, List<Teller> all) {
        try {
            Curve.publicKey(key);
        } catch (IllegalArgumentException unfit) {
            return Optional.of("refused.no-key");
        }
        return all.stream().anyMatch(each -> Arrays.equals(each.key(), key))
                ? Optional.of("refused.key-of-another")
                : Optional.empty();
    }

    private void add(Poll poll, PollAuthority.Teller teller, int number, byte[] key) {
        keys.add(poll.id(), number, teller.person(), key, clock.instant().truncatedTo(ChronoUnit.MICROS));
        journal.record(new Entry(
                "poll.teller-key-made",
                new Subject("poll", poll.id()),
                Actor.of(teller.person()),
                Basis.office("teller"),
                Map.of("name", poll.name(), "number", number, "key", TellerKeys.fingerprint(key))));
        if (number == tellers()) urns.make(urn(poll, keys.of(poll.id())));
    }

    private Urn urn(Poll poll, List<Teller> all) {
        var room = Marks.room(polls.choices(poll.id()).size());
        return new Urn(poll.id(), needed(), room, all.stream().map(Teller::key).toList());
    }
}
