package org.sironet.assembly.amendments;

import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.Versions;
import org.sironet.rules.AssemblyRules;
import org.sironet.rules.Rules;
import org.springframework.stereotype.Component;

/** Finds the order of voting for a text as it lies before the assembly. */
@Component
class Balloting {

    private final Amendments amendments;
    private final Versions versions;
    private final Orders orders;
    private final Rules rules;

    Balloting(Amendments amendments, Versions versions, Orders orders, Rules rules) {
        this.amendments = amendments;
        this.versions = versions;
        this.orders = orders;
        this.rules = rules;
    }

    int supportersNeeded() {
        return rules.value(AssemblyRules.AMENDMENT_SUPPORTERS);
    }

    boolean supported(Amendment amendment) {
        return amendment.supporters().size() >= supportersNeeded();
    }

    /** The version from which amendments set out: the one before the assembly, else the current one. */
    int base(Text text) {
        return text.tabled() == null ? text.current() : text.tabled();
    }

    /** Of those that are open and have enough supporters. */
    Ballot of(Text text) {
        var open = amendments.waiting(text.id(), supportersNeeded());
        var computed = Ballot.computed(versions.get(text.id(), base(text)), open, text.authoritative());
        return orders.latest(text.id())
                .map(order -> computed.as(order.amendments()))
                .orElse(computed);
    }
}
