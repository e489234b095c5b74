package org.sironet.bodies;

import java.util.Map;
import java.util.Optional;
import org.sironet.bodies.page.HeldSeat;
import org.sironet.bodies.page.Wording;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Memberships;
import org.sironet.shell.Messages;
import org.sironet.shell.ProfileSection;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** Shows on an organisation's page the seats that its people hold today. */
@Component
class HeldSeatsSection implements ProfileSection {

    private final Seats seats;
    private final BodyViews views;
    private final Memberships memberships;
    private final Messages messages;

    HeldSeatsSection(Seats seats, BodyViews views, Memberships memberships, Messages messages) {
        this.seats = seats;
        this.views = views;
        this.memberships = memberships;
        this.messages = messages;
    }

    @Override
    public Optional<Part> of(OrganisationId organisation, Viewer viewer) {
        var held = seats.heldFor(organisation, memberships.today());
        if (held.isEmpty()) return Optional.empty();
        var called = views.called(held.stream().map(Held::term).toList());
        return Optional.of(new Part(
                "seats",
                "seats.held",
                40,
                "bodies/held",
                Map.of(
                        "seats",
                        held.stream()
                                .map(each -> line(each, called, viewer.language()))
                                .toList())));
    }

    private HeldSeat line(Held held, Map<Object, Multilingual> called, Language reader) {
        var term = held.term();
        var name = called.getOrDefault(term.person(), Multilingual.EMPTY);
        return new HeldSeat(
                "/bodies/" + held.bodyName(),
                Wording.of(held.bodyTitle().best(reader)),
                term.seat(),
                held.seatTitle().isEmpty() ? null : Wording.of(held.seatTitle().best(reader)),
                name.isEmpty()
                        ? new Wording(messages.text(reader, "journal.erased"), reader.tag(), reader.direction())
                        : Wording.of(name.best(reader)),
                term.from(),
                term.until());
    }
}
