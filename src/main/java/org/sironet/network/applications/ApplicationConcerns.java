package org.sironet.network.applications;

import java.util.List;
import java.util.stream.Stream;
import org.sironet.network.Delegations;
import org.sironet.shell.Concern;
import org.sironet.shell.Navigation;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** What applications ask of the secretariat and of principals, and where they are found. */
@Component
class ApplicationConcerns implements Concern, Navigation {

    private final Applications applications;
    private final Endorsing endorsing;
    private final Delegations delegations;

    ApplicationConcerns(Applications applications, Endorsing endorsing, Delegations delegations) {
        this.applications = applications;
        this.endorsing = endorsing;
        this.delegations = delegations;
    }

    @Override
    public List<Item> items(Viewer viewer) {
        return Stream.concat(reviews(viewer), endorsements(viewer)).toList();
    }

    private Stream<Item> reviews(Viewer viewer) {
        if (!viewer.is(Viewer.Role.SECRETARIAT)) return Stream.empty();
        return applications.sent(true).stream()
                .filter(application -> !"waits-for-answer".equals(application.state()))
                .map(application -> new Item(
                        "concern.application-" + application.state(),
                        List.of(Applying.name(application)),
                        "/secretariat/applications/" + application.file().id(),
                        null));
    }

    private Stream<Item> endorsements(Viewer viewer) {
        return viewer.signedIn().stream()
                .flatMap(person -> person.organisations().stream()
                        .filter(organisation -> delegations
                                .of(person.id(), organisation.id())
                                .filter(held -> held.office() == Delegations.Office.PRINCIPAL)
                                .isPresent()))
                .flatMap(organisation -> endorsing.waitingFor(organisation.id()).stream()
                        .map(application -> new Item(
                                "concern.endorsement",
                                List.of(Applying.name(application)),
                                "/endorsements/" + application.file().id() + "?for=" + organisation.id(),
                                null)));
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return viewer.person() == null ? List.of(new Entry("/applications/new", "menu.apply", 20)) : List.of();
    }
}
