package org.sironet.assembly.sittings;

import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.assembly.sittings.SittingOffices.Office;
import org.sironet.network.Memberships;
import org.sironet.shell.Viewer;
import org.sironet.shell.Viewer.Role;
import org.springframework.stereotype.Component;

/** Knows what somebody is in a sitting. */
@Component
public class Onlookers {

    private final SittingOffices offices;
    private final Memberships memberships;

    Onlookers(SittingOffices offices, Memberships memberships) {
        this.offices = offices;
        this.memberships = memberships;
    }

    public Onlooker of(Viewer viewer, Sitting sitting) {
        var person = viewer.person();
        if (person == null) return new Onlooker(sitting, false, false, false, false);
        var officer = viewer.is(Role.SECRETARIAT);
        var presides = officer || offices.presides(sitting.id(), person.id());
        var desk = officer || offices.holds(sitting.id(), person.id(), Office.DESK);
        var teller = offices.holds(sitting.id(), person.id(), Office.TELLER);
        var member = presides || desk || teller || viewer.is(Role.OBSERVER) || actsForMember(person);
        return new Onlooker(sitting, presides, desk, teller, member);
    }

    private boolean actsForMember(Viewer.Person person) {
        return person.organisations().stream().anyMatch(each -> memberships.inGoodStanding(each.id()));
    }
}
