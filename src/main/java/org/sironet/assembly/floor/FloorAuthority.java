package org.sironet.assembly.floor;

import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations;
import org.sironet.network.Delegations.Mandate;
import org.sironet.network.Memberships;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.rules.AssemblyRules;
import org.sironet.rules.AssemblyRules.Observers;
import org.sironet.rules.Rules;
import org.sironet.shell.Authority;
import org.sironet.shell.AuthorityParameter;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Who may ask for the floor. */
final class FloorAuthority {

    private FloorAuthority() {}

    /**
     * A member's delegate whom it has authorised to speak; or an observer, where the rules let observers speak.
     *
     * @param organisation null for an observer who comes alone
     */
    record Speaker(PersonId person, @Nullable OrganisationId organisation, boolean observer, Sitting sitting)
            implements Authority {}

    /** Finds out whether somebody may ask for the floor. */
    @Component
    static class Voices {

        private final Delegations delegations;
        private final Memberships memberships;
        private final Rules rules;

        Voices(Delegations delegations, Memberships memberships, Rules rules) {
            this.delegations = delegations;
            this.memberships = memberships;
            this.rules = rules;
        }

        /** @throws Refusal that names the rule */
        Speaker of(Viewer viewer, Sitting sitting) {
            var person = viewer.signedIn().orElseThrow(Refusal::signIn);
            var acting = viewer.acting().map(Viewer.ActingFor::id).orElse(null);
            if (acting != null && memberships.inGoodStanding(acting)) return delegate(person.id(), acting, sitting);
            if (viewer.is(Viewer.Role.OBSERVER)) return observer(person.id(), acting, sitting);
            if (acting != null) throw Refusal.forbidden("refused.good-standing");
            throw Refusal.forbidden(
                    person.organisations().isEmpty() ? "refused.floor-speaker" : "refused.which-organisation");
        }

        private Speaker delegate(PersonId person, OrganisationId organisation, Sitting sitting) {
            var held = delegations.of(person, organisation).orElseThrow(() -> Refusal.forbidden("refused.delegate"));
            var delegate = new Delegate(person, organisation, held.mandates()).with(Mandate.SPEAK);
            return new Speaker(delegate.person(), delegate.organisation(), false, sitting);
        }

        private Speaker observer(PersonId person, @Nullable OrganisationId organisation, Sitting sitting) {
            if (rules.value(AssemblyRules.OBSERVERS) == Observers.LISTEN)
                throw Refusal.forbidden("refused.floor-observers-listen");
            return new Speaker(person, organisation, true, sitting);
        }
    }

    /** Gives handlers this authority. */
    @Configuration(proxyBeanMethods = false)
    static class Parameters {

        @Bean
        AuthorityParameter<Speaker> floorSpeaker(Sittings sittings, Voices voices) {
            return new AuthorityParameter<>(
                    Speaker.class,
                    (viewer, request) -> voices.of(viewer, SittingAuthority.named(request, "sitting", sittings::find)));
        }
    }
}
