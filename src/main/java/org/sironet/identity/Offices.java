package org.sironet.identity;

import org.sironet.kernel.PersonId;
import org.sironet.shell.AuthorityParameter;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives handlers the authority of the viewer's offices. */
@Configuration(proxyBeanMethods = false)
class Offices {

    @Bean
    AuthorityParameter<SignedIn> signedIn() {
        return new AuthorityParameter<>(SignedIn.class, (viewer, request) -> new SignedIn(person(viewer)));
    }

    @Bean
    AuthorityParameter<Secretary> secretary() {
        return new AuthorityParameter<>(
                Secretary.class, (viewer, request) -> new Secretary(holder(viewer, Viewer.Role.SECRETARIAT)));
    }

    @Bean
    AuthorityParameter<Operator> operator() {
        return new AuthorityParameter<>(
                Operator.class, (viewer, request) -> new Operator(holder(viewer, Viewer.Role.OPERATOR)));
    }

    private static PersonId person(Viewer viewer) {
        return viewer.signedIn().map(Viewer.Person::id).orElseThrow(Refusal::signIn);
    }

    private static PersonId holder(Viewer viewer, Viewer.Role role) {
        var person = person(viewer);
        if (!viewer.is(role))
            throw Refusal.forbidden("refused.office-" + role.name().toLowerCase(java.util.Locale.ROOT));
        return person;
    }
}
