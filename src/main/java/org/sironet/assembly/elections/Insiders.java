package org.sironet.assembly.elections;

import org.sironet.assembly.sittings.SittingOffices;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** Who may know more of nominations than who stands: members, those nominated, and whoever keeps elections. */
@Component
class Insiders {

    private final SittingOffices offices;

    Insiders(SittingOffices offices) {
        this.offices = offices;
    }

    boolean keeps(Viewer viewer) {
        return ElectionAuthority.Keeper.of(viewer, offices).isPresent();
    }

    /** Visitors see who stands; whether others were asked, and what they answered, is for members. */
    boolean sees(Election election, Nomination nomination, Viewer viewer) {
        return nomination.stands(election.seconders())
                || viewer.signedIn()
                        .filter(person -> !person.organisations().isEmpty() || is(person, nomination))
                        .isPresent()
                || keeps(viewer);
    }

    /** Why somebody declined or withdrew is for the member that nominated, and whoever keeps the election. */
    boolean told(Nomination nomination, Viewer viewer) {
        return viewer.signedIn()
                        .filter(person -> is(person, nomination)
                                || person.organisations().stream()
                                        .anyMatch(each -> each.id().equals(nomination.nominatedBy())))
                        .isPresent()
                || keeps(viewer);
    }

    private static boolean is(Viewer.Person person, Nomination nomination) {
        return person.id().equals(nomination.person());
    }
}
