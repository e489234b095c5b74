package org.sironet.assembly.roll;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.sittings.Live;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.assembly.sittings.Voting;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.rules.AssemblyRules;
import org.sironet.rules.Rules;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member gives its right to another one, within the rules, and takes it back. */
@Service
public class GivingProxies {

    private final Sittings sittings;
    private final Proxies proxies;
    private final Roll roll;
    private final Voting voting;
    private final Rules rules;
    private final Journal journal;
    private final Live live;
    private final Clock clock;

    GivingProxies(
            Sittings sittings,
            Proxies proxies,
            Roll roll,
            Voting voting,
            Rules rules,
            Journal journal,
            Live live,
            Clock clock) {
        this.sittings = sittings;
        this.proxies = proxies;
        this.roll = roll;
        this.voting = voting;
        this.rules = rules;
        this.journal = journal;
        this.live = live;
        this.clock = clock;
    }

    /** @throws Refusal naming the rule in the way; the lock of the sitting keeps two givers from passing it together */
    @Transactional
    public void give(Sitting named, OrganisationId giver, OrganisationId holder, Actor by, Basis basis) {
        var sitting = between(named.id());
        if (giver.equals(holder)) throw Refusal.conflict("refused.proxy-self");
        if (!roll.votes(sitting, holder)) throw Refusal.conflict("refused.proxy-holder");
        if (!roll.votes(sitting, giver)) throw Refusal.conflict("refused.no-voting-right");
        if (proxies.givenBy(sitting.id(), giver).isPresent()) throw Refusal.conflict("refused.proxy-given");
        if (proxies.givenBy(sitting.id(), holder).isPresent()
                || !proxies.heldBy(sitting.id(), giver).isEmpty()) throw Refusal.conflict("refused.proxy-chain");
        var most = rules.value(AssemblyRules.PROXIES_PER_MEMBER);
        if (proxies.heldBy(sitting.id(), holder).size() >= most) throw Refusal.conflict("refused.proxy-most", most);
        var proxy = new Proxy(UUID.randomUUID(), sitting.id(), giver, holder, clock.instant(), basis);
        proxies.add(proxy, by.person());
        record("proxy.given", proxy, by, basis);
    }

    @Transactional
    public void withdraw(Sitting named, OrganisationId giver, Actor by, Basis basis) {
        var sitting = between(named.id());
        var proxy = proxies.givenBy(sitting.id(), giver).orElseThrow(() -> Refusal.conflict("refused.no-proxy"));
        proxies.withdraw(proxy.id(), by.person());
        record("proxy.withdrawn", proxy, by, basis);
    }

    private Sitting between(UUID id) {
        var sitting = sittings.lock(id);
        if (sitting.state() == Sitting.State.CLOSED) throw Refusal.conflict("refused.sitting-closed");
        if (voting.goesOn(id)) throw Refusal.conflict("refused.poll-open");
        return sitting;
    }

    private void record(String what, Proxy proxy, Actor by, Basis basis) {
        journal.record(new Entry(
                what,
                new Subject("organisation", proxy.giver().value()),
                by,
                basis,
                Map.of("sitting", proxy.sitting(), "holder", proxy.holder().value())));
        live.changed(proxy.sitting());
    }
}
