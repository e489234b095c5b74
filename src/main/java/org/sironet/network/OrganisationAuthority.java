package org.sironet.network;

import java.util.Set;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Authority;
import org.sironet.shell.AuthorityParameter;
import org.sironet.shell.Reception;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.NativeWebRequest;

/** Authorities that rest on an organisation; the request names which one. */
public final class OrganisationAuthority {

    private OrganisationAuthority() {}

    /** Somebody whom an organisation has authorised, and for what. */
    public record Delegate(PersonId person, OrganisationId organisation, Set<Delegations.Mandate> mandates)
            implements Authority {

        /** @throws Refusal when the organisation has not ticked this */
        public Delegate with(Delegations.Mandate needed) {
            if (!mandates.contains(needed))
                throw Refusal.forbidden("refused.mandate-" + needed.name().toLowerCase(java.util.Locale.ROOT));
            return this;
        }
    }

    /** The one who heads an organisation. */
    public record Principal(PersonId person, OrganisationId organisation) implements Authority {}

    /** Gives handlers these authorities. */
    @Configuration(proxyBeanMethods = false)
    static class Parameters {

        @Bean
        AuthorityParameter<Delegate> delegate(Delegations delegations) {
            return new AuthorityParameter<>(Delegate.class, (viewer, request) -> {
                var held = held(delegations, viewer, request);
                return new Delegate(held.person(), held.organisation(), held.mandates());
            });
        }

        @Bean
        AuthorityParameter<Principal> principal(Delegations delegations) {
            return new AuthorityParameter<>(Principal.class, (viewer, request) -> {
                var held = held(delegations, viewer, request);
                if (held.office() != Delegations.Office.PRINCIPAL) throw Refusal.forbidden("refused.principal");
                return new Principal(held.person(), held.organisation());
            });
        }

        private static Delegations.Delegation held(Delegations delegations, Viewer viewer, NativeWebRequest request) {
            var person = viewer.signedIn().orElseThrow(Refusal::signIn);
            if (viewer.actingFor() == null)
                throw Refusal.forbidden(
                        request.getParameter(Reception.ACTING_FOR) == null
                                        && !person.organisations().isEmpty()
                                ? "refused.which-organisation"
                                : "refused.delegate");
            return delegations
                    .of(person.id(), viewer.actingFor().id())
                    .orElseThrow(() -> Refusal.forbidden("refused.delegate"));
        }
    }
}
