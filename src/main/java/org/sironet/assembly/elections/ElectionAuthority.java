package org.sironet.assembly.elections;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sironet.assembly.sittings.SittingOffices;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Authority;
import org.sironet.shell.AuthorityParameter;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.sironet.shell.Viewer.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.HandlerMapping;

/** Authorities over elections. */
final class ElectionAuthority {

    static final String COOKIE = "nominee";

    private ElectionAuthority() {}

    /** The secretariat, or whoever presides over the assembly. */
    record Keeper(PersonId person, Basis basis) implements Authority {

        Actor actor() {
            return Actor.of(person);
        }

        static Optional<Keeper> of(Viewer viewer, SittingOffices offices) {
            return viewer.signedIn().flatMap(person -> {
                if (viewer.is(Role.SECRETARIAT))
                    return Optional.of(new Keeper(person.id(), Basis.office("secretariat")));
                return offices.presides(person.id())
                        ? Optional.of(new Keeper(person.id(), Basis.office("presiding-officer")))
                        : Optional.empty();
            });
        }
    }

    /** Whoever is nominated: signed in, or holding the link that was mailed. */
    record Nominee(Election election, Nomination nomination) implements Authority {

        Actor actor() {
            return Actor.of(nomination.person(), nomination.organisation());
        }
    }

    /** Gives handlers these authorities. */
    @Configuration(proxyBeanMethods = false)
    static class Parameters {

        @Bean
        AuthorityParameter<Keeper> electionKeeper(SittingOffices offices) {
            return new AuthorityParameter<>(Keeper.class, (viewer, request) -> {
                if (viewer.person() == null) throw Refusal.signIn();
                return Keeper.of(viewer, offices).orElseThrow(() -> Refusal.forbidden("refused.election-keeper"));
            });
        }

        @Bean
        AuthorityParameter<Nominee> nominee(Elections elections, NominationRows nominations, NomineeLinks links) {
            return new AuthorityParameter<>(Nominee.class, (viewer, request) -> {
                var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
                var election = elections.find(named(request, "election")).orElseThrow(Refusal::notFound);
                return Stream.ofNullable(number(named(request, "number")))
                        .flatMap(number -> nominations.find(election.id(), number).stream())
                        .filter(found -> is(viewer, found) || holdsLink(servlet, found, links))
                        .findFirst()
                        .map(found -> new Nominee(election, found))
                        .orElseThrow(Refusal::notFound);
            });
        }

        private static boolean is(Viewer viewer, Nomination nomination) {
            return viewer.signedIn()
                    .filter(person -> person.id().equals(nomination.person()))
                    .isPresent();
        }

        private static boolean holdsLink(HttpServletRequest request, Nomination nomination, NomineeLinks links) {
            return Stream.ofNullable(request.getCookies())
                    .flatMap(Arrays::stream)
                    .filter(cookie -> cookie.getName().equals(COOKIE))
                    .map(Cookie::getValue)
                    .flatMap(token -> links.nomination(token).map(Nomination::id).stream())
                    .anyMatch((UUID id) -> id.equals(nomination.id()));
        }

        private static String named(NativeWebRequest request, String variable) {
            var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            return servlet.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                    ? Objects.toString(variables.get(variable), "")
                    : "";
        }

        private static @org.jspecify.annotations.Nullable Integer number(String written) {
            return written.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(written) : null;
        }
    }
}
