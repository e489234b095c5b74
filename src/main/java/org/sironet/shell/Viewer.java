package org.sironet.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/**
 * Who looks, in which language, and for whom. Grants nothing: what somebody may do is an {@link Authority}.
 *
 * @param person null for a visitor
 * @param actingFor the organisation that the request names and that the person may act for; null for none
 */
public record Viewer(
        Language language,
        @Nullable Person person,
        @Nullable ActingFor actingFor) {

    /**
     * Somebody who signed in.
     *
     * @param language the one chosen in the account; null when none was chosen
     * @param roles network-wide ones
     * @param organisations those that the person may act for
     */
    public record Person(
            PersonId id, String name, @Nullable Language language, Set<Role> roles, List<ActingFor> organisations) {}

    /** An organisation that somebody may act for, by the name that its owner writes. */
    public record ActingFor(OrganisationId id, String name) {}

    /** An office in the network as a whole. */
    public enum Role {
        SECRETARIAT,
        OPERATOR,
        OBSERVER
    }

    public Optional<Person> signedIn() {
        return Optional.ofNullable(person);
    }

    public boolean is(Role role) {
        return person != null && person.roles().contains(role);
    }

    public Optional<ActingFor> acting() {
        return Optional.ofNullable(actingFor);
    }
}
