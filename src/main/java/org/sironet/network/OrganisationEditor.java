package org.sironet.network;

import java.util.Map;
import java.util.Objects;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
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
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Somebody who may change what the organisation in the address says of itself.
 *
 * @param onBehalf an officer of the secretariat, who names a basis
 */
record OrganisationEditor(PersonId person, OrganisationId organisation, boolean onBehalf) implements Authority {

    Actor actor() {
        return onBehalf ? Actor.of(person) : Actor.of(person, organisation);
    }

    Basis basis(String reference) {
        return onBehalf ? Basis.onBehalf(reference) : Basis.OWN;
    }

    /** Gives handlers this authority. */
    @Configuration(proxyBeanMethods = false)
    static class Parameter {

        @Bean
        AuthorityParameter<OrganisationEditor> organisationEditor(Delegations delegations, OrganisationSight sight) {
            return new AuthorityParameter<>(
                    OrganisationEditor.class, (viewer, request) -> editor(delegations, sight, viewer, request));
        }

        private static OrganisationEditor editor(
                Delegations delegations, OrganisationSight sight, Viewer viewer, NativeWebRequest request) {
            var person = viewer.signedIn().orElseThrow(Refusal::signIn);
            var organisation = sight.known(named(request), viewer).id();
            var held = delegations.of(person.id(), organisation);
            if (held.isEmpty() && viewer.is(Viewer.Role.SECRETARIAT))
                return new OrganisationEditor(person.id(), organisation, true);
            var delegation = held.orElseThrow(() -> Refusal.forbidden("refused.edit"));
            if (!OrganisationPeople.mayEdit(delegation)) throw Refusal.forbidden("refused.mandate-answer");
            if (actsForAnother(organisation, viewer, request)) throw Refusal.forbidden("refused.another-organisation");
            return new OrganisationEditor(person.id(), organisation, false);
        }

        private static boolean actsForAnother(OrganisationId organisation, Viewer viewer, NativeWebRequest request) {
            return request.getParameter(Reception.ACTING_FOR) != null
                    && viewer.acting()
                            .filter(acting -> acting.id().equals(organisation))
                            .isEmpty();
        }

        private static OrganisationId named(NativeWebRequest request) {
            var variables = (Map<?, ?>) Objects.requireNonNull(request.getAttribute(
                    HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
            try {
                return OrganisationId.of(Objects.toString(variables.get("id")));
            } catch (IllegalArgumentException notOne) {
                throw Refusal.notFound();
            }
        }
    }
}
