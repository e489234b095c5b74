package org.sironet.mail;

import org.jspecify.annotations.Nullable;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Authority;
import org.sironet.shell.AuthorityParameter;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.sironet.shell.Viewer.Role;
import org.sironet.store.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may look into the outbox: the secretariat, and the operator without the contents; everybody in a demonstration
 * that only shows its mails.
 *
 * @param person null for a visitor of a demonstration
 * @param reads whether contents may be read
 */
record Postmaster(@Nullable PersonId person, boolean reads) implements Authority {

    /** Secrets show where a demonstration is its own mailbox, and nowhere else. */
    boolean mayRead(Posted posted) {
        return reads
                && posted.addressed()
                && (posted.state() == Posted.State.KEPT || !posted.letter().secret());
    }

    static Postmaster of(Viewer viewer, boolean shown) {
        var person = viewer.signedIn().map(Viewer.Person::id);
        if (shown) return new Postmaster(person.orElse(null), true);
        if (person.isEmpty()) throw Refusal.signIn();
        if (viewer.is(Role.SECRETARIAT)) return new Postmaster(person.get(), true);
        if (viewer.is(Role.OPERATOR)) return new Postmaster(person.get(), false);
        throw Refusal.forbidden("refused.office-outbox");
    }

    @Configuration(proxyBeanMethods = false)
    static class Grant {

        @Bean
        AuthorityParameter<Postmaster> postmaster(Installation installation, MailServer server) {
            var shown = installation.demo() && !server.known();
            return new AuthorityParameter<>(Postmaster.class, (viewer, request) -> of(viewer, shown));
        }
    }
}
