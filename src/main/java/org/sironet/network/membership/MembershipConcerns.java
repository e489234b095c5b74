package org.sironet.network.membership;

import java.util.List;
import java.util.Optional;
import org.sironet.network.Delegations;
import org.sironet.network.Memberships;
import org.sironet.shell.Concern;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** What membership asks of those who act for a member. */
@Component
class MembershipConcerns implements Concern {

    private final DataConfirmations confirmations;
    private final Delegations delegations;
    private final Memberships memberships;

    MembershipConcerns(DataConfirmations confirmations, Delegations delegations, Memberships memberships) {
        this.confirmations = confirmations;
        this.delegations = delegations;
        this.memberships = memberships;
    }

    @Override
    public List<Item> items(Viewer viewer) {
        return viewer.signedIn().stream()
                .flatMap(person -> person.organisations().stream()
                        .filter(organisation -> delegations
                                .of(person.id(), organisation.id())
                                .filter(held -> held.mandates().contains(Delegations.Mandate.ANSWER))
                                .isPresent())
                        .flatMap(organisation -> confirmation(organisation).stream()))
                .toList();
    }

    private Optional<Item> confirmation(Viewer.ActingFor organisation) {
        return confirmations
                .due(organisation.id())
                .filter(due -> !due.isAfter(memberships.today().plusDays(30)))
                .map(due -> new Item(
                        "concern.confirm-data",
                        List.of(organisation.name()),
                        "/confirmation?for=" + organisation.id(),
                        due));
    }
}
