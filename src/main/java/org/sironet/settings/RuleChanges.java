package org.sironet.settings;

import java.time.Instant;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.rules.Rules;
import org.sironet.rules.Setting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat changes a rule: one transaction. */
@Component
class RuleChanges {

    private final Rules rules;

    RuleChanges(Rules rules) {
        this.rules = rules;
    }

    /** @return false when somebody else changed it since it was shown */
    @Transactional
    public <T> boolean change(Setting<T> setting, T value, Instant from, int seen, Actor by, Basis basis) {
        return rules.change(setting, value, from, seen, by, basis);
    }
}
