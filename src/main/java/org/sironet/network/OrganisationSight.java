package org.sironet.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** Who sees what of an organisation. */
@Component
class OrganisationSight {

    /**
     * How a viewer stands to an organisation.
     *
     * @param own whether the viewer may act for it
     * @param member whether the viewer may act for any member in good standing
     */
    record Sight(boolean secretariat, boolean own, boolean member) {

        boolean sees(Contact contact) {
            return switch (contact.visibility()) {
                case PUBLIC -> true;
                case MEMBERS -> member || own || secretariat;
                case SECRETARIAT -> own || secretariat;
            };
        }

        /** N5: people are seen only by those with a reason. */
        boolean seesPeople() {
            return member || own || secretariat;
        }

        boolean seesRecord() {
            return own || secretariat;
        }
    }

    private final Organisations organisations;
    private final OrganisationStandings standings;

    OrganisationSight(Organisations organisations, OrganisationStandings standings) {
        this.organisations = organisations;
        this.standings = standings;
    }

    Sight of(OrganisationId organisation, Viewer viewer) {
        return Objects.requireNonNull(of(List.of(organisation), viewer).get(organisation));
    }

    Map<OrganisationId, Sight> of(Collection<OrganisationId> organisations, Viewer viewer) {
        var own = viewer.signedIn().stream()
                .flatMap(person -> person.organisations().stream())
                .map(Viewer.ActingFor::id)
                .collect(Collectors.toSet());
        var member = !own.isEmpty()
                && standings.of(own).values().stream().anyMatch(current -> current.standing() == Standing.MEMBER);
        var secretariat = viewer.is(Viewer.Role.SECRETARIAT);
        return organisations.stream()
                .collect(Collectors.toMap(id -> id, id -> new Sight(secretariat, own.contains(id), member)));
    }

    /**
     * The organisation, if this viewer may know of it: it is or was in the network, or the viewer has to do with it.
     *
     * @throws Refusal when not
     */
    Organisation known(OrganisationId id, Viewer viewer) {
        return Optional.of(id)
                .flatMap(organisations::find)
                .filter(found ->
                        !standings.of(List.of(id)).isEmpty() || of(id, viewer).seesRecord())
                .orElseThrow(Refusal::notFound);
    }
}
