package org.sironet.network;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sironet.identity.Persons;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.page.OrganisationPage;
import org.sironet.shell.Frame;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** Who acts for an organisation. */
@Component
class OrganisationPeople {

    private final Delegations delegations;
    private final Persons persons;

    OrganisationPeople(Delegations delegations, Persons persons) {
        this.delegations = delegations;
        this.persons = persons;
    }

    List<OrganisationPage.Delegate> of(OrganisationId organisation, Frame frame) {
        var current = delegations.of(organisation);
        var names = persons.names(
                current.stream().map(Delegations.Delegation::person).toList());
        return current.stream()
                .map(each -> new OrganisationPage.Delegate(
                        OrganisationPresentation.plain(
                                frame.best(names.getOrDefault(each.person(), Multilingual.EMPTY))),
                        frame.text("delegation." + lower(each.office())),
                        each.mandates().stream()
                                .sorted()
                                .map(mandate -> frame.text("mandate." + lower(mandate)))
                                .collect(Collectors.joining(" · "))))
                .toList();
    }

    /** The secretariat on behalf; the principal, or a delegate who answers for it. */
    boolean mayEdit(OrganisationId organisation, Viewer viewer) {
        return viewer.is(Viewer.Role.SECRETARIAT)
                || viewer.signedIn()
                        .flatMap(person -> delegations.of(person.id(), organisation))
                        .filter(OrganisationPeople::mayEdit)
                        .isPresent();
    }

    static boolean mayEdit(Delegations.Delegation delegation) {
        return delegation.office() == Delegations.Office.PRINCIPAL
                || delegation.mandates().contains(Delegations.Mandate.ANSWER);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
