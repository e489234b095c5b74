package org.sironet.bodies;

import org.jspecify.annotations.Nullable;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Organisations;
import org.sironet.rules.Rules;
import org.sironet.shell.NetworkSettings;
import org.springframework.stereotype.Component;

/** Where organisations are based: inside the network's home country, or outside. */
@Component
public class Bases {

    private final Organisations organisations;
    private final Rules rules;

    Bases(Organisations organisations, Rules rules) {
        this.organisations = organisations;
        this.rules = rules;
    }

    /** Who holds a seat for no organisation belongs to no group. */
    public boolean in(Group group, @Nullable OrganisationId organisation) {
        if (organisation == null) return false;
        var home = rules.value(NetworkSettings.HOME);
        return organisations
                .find(organisation)
                .filter(found -> found.profile().country().equals(home) == (group == Group.HOME))
                .isPresent();
    }
}
