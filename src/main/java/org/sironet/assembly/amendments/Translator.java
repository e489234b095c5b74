package org.sironet.assembly.amendments;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.Offices;
import org.sironet.assembly.texts.Text;
import org.sironet.assembly.texts.Texts;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations;
import org.sironet.shell.Authority;
import org.sironet.shell.AuthorityParameter;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Somebody who may put an amendment into another language: its proposer, or an editor of the text.
 *
 * @param organisation that tabled it; null for an editor
 */
record Translator(PersonId person, @Nullable OrganisationId organisation, Basis basis, Text text, Amendment amendment)
        implements Authority {

    /** Gives handlers this authority. */
    @Configuration(proxyBeanMethods = false)
    static class Parameter {

        @Bean
        AuthorityParameter<Translator> translator(
                Texts texts, Amendments amendments, Offices offices, Delegations delegations) {
            return new AuthorityParameter<>(Translator.class, (viewer, request) -> {
                var person = viewer.signedIn().orElseThrow(Refusal::signIn).id();
                var text = texts.find(variable(request, "text")).orElseThrow(Refusal::notFound);
                var amendment = number(variable(request, "number"))
                        .flatMap(number -> amendments.find(text.id(), number))
                        .orElseThrow(Refusal::notFound);
                if (proposes(viewer, person, amendment, delegations))
                    return new Translator(person, amendment.organisation(), Tabling.MEMBER, text, amendment);
                if (viewer.is(Viewer.Role.SECRETARIAT) || offices.holds(text.id(), person, Offices.Office.EDITOR))
                    return new Translator(person, null, Basis.office("editor"), text, amendment);
                throw Refusal.forbidden("refused.not-own-amendment");
            });
        }

        private static boolean proposes(Viewer viewer, PersonId person, Amendment amendment, Delegations delegations) {
            var acting = viewer.actingFor();
            return acting != null
                    && acting.id().equals(amendment.organisation())
                    && delegations
                            .of(person, amendment.organisation())
                            .filter(held -> held.mandates().contains(Delegations.Mandate.SPEAK))
                            .isPresent();
        }

        private static Optional<Integer> number(String written) {
            return written.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
        }

        private static String variable(NativeWebRequest request, String name) {
            var variables = request.getAttribute(
                    HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            return variables instanceof Map<?, ?> found && found.get(name) instanceof String value ? value : "";
        }
    }
}
