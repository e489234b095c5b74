package org.sironet.assembly.sittings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.SittingOffices.Office;
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

/** Authorities over one sitting, the one that the address names. */
public final class SittingAuthority {

    private SittingAuthority() {}

    /**
     * Whoever looks at a sitting: everybody may.
     *
     * @param member somebody who acts for a member in good standing, an observer, or an officer
     */
    public record Onlooker(Sitting sitting, boolean presides, boolean desk, boolean teller, boolean member)
            implements Authority {}

    /** Somebody who may see the roll: members, observers, officers. */
    public record Attending(PersonId person, Sitting sitting) implements Authority {}

    /** The presiding officer or the deputy; the secretariat in their name, which its entry says. */
    public record Presiding(PersonId person, Sitting sitting, Basis basis) implements Authority {}

    /** Somebody at the sitting's desk: of the secretariat, or named for it. */
    public record Desk(PersonId person, Sitting sitting) implements Authority {}

    /** Gives handlers these authorities. */
    @Configuration(proxyBeanMethods = false)
    static class Parameters {

        @Bean
        AuthorityParameter<Onlooker> onlooker(Sittings sittings, Onlookers onlookers) {
            return new AuthorityParameter<>(Onlooker.class, (viewer, request) -> {
                var sitting = named(request, "sitting", sittings::find);
                return onlookers.of(viewer, sitting);
            });
        }

        @Bean
        AuthorityParameter<Attending> attending(Sittings sittings, Onlookers onlookers) {
            return new AuthorityParameter<>(Attending.class, (viewer, request) -> {
                var person = viewer.signedIn().orElseThrow(Refusal::signIn);
                var sitting = named(request, "sitting", sittings::find);
                if (!onlookers.of(viewer, sitting).member()) throw Refusal.forbidden("refused.attending");
                return new Attending(person.id(), sitting);
            });
        }

        @Bean
        AuthorityParameter<Presiding> sittingPresiding(Sittings sittings, SittingOffices offices) {
            return new AuthorityParameter<>(
                    Presiding.class,
                    (viewer, request) ->
                            SittingAuthority.presiding(viewer, named(request, "sitting", sittings::find), offices));
        }

        @Bean
        AuthorityParameter<Desk> desk(Sittings sittings, SittingOffices offices) {
            return new AuthorityParameter<>(Desk.class, (viewer, request) -> {
                var person = viewer.signedIn().orElseThrow(Refusal::signIn);
                var sitting = named(request, "sitting", sittings::find);
                if (!viewer.is(Role.SECRETARIAT) && !offices.holds(sitting.id(), person.id(), Office.DESK))
                    throw Refusal.forbidden("refused.desk");
                return new Desk(person.id(), sitting);
            });
        }
    }

    /** @throws Refusal when the viewer does not preside */
    public static Presiding presiding(Viewer viewer, Sitting sitting, SittingOffices offices) {
        var person = viewer.signedIn().orElseThrow(Refusal::signIn);
        if (offices.presides(sitting.id(), person.id()))
            return new Presiding(person.id(), sitting, Basis.office("presiding-officer"));
        if (viewer.is(Role.SECRETARIAT))
            return new Presiding(person.id(), sitting, Basis.onBehalf("presiding-officer"));
        throw Refusal.forbidden("refused.presiding");
    }

    /** What a variable of the address names. */
    public static <T> T named(NativeWebRequest request, String variable, Function<String, java.util.Optional<T>> find) {
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return value(servlet, variable) instanceof String name
                ? find.apply(name).orElseThrow(Refusal::notFound)
                : refuse();
    }

    private static @Nullable Object value(HttpServletRequest request, String variable) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.get(variable)
                : null;
    }

    private static <T> T refuse() {
        throw Refusal.notFound();
    }
}
