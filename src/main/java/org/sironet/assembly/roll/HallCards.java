package org.sironet.assembly.roll;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sironet.assembly.roll.page.HallCard;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.identity.PaperCodes;
import org.sironet.identity.Secretary;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Called;
import org.sironet.shell.Documents;
import org.sironet.shell.Frame;
import org.sironet.shell.QrCode;
import org.sironet.shell.Refusal;
import org.sironet.store.Installation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cards for a hall: whoever holds a credential gets in by pointing a phone's camera at it, or by typing its code; each
 * works once. The secretariat prints them, since a card lets its holder act for the organisation.
 */
@Service
class HallCards {

    /** Printed earlier, a card would lie about too long. */
    private static final Duration EARLIEST = Duration.ofDays(30);

    /** A sitting may take longer than planned. */
    private static final Duration LONGER = Duration.ofDays(1);

    private final Credentials credentials;
    private final PaperCodes codes;
    private final Called called;
    private final Documents documents;
    private final Installation installation;
    private final Clock clock;

    HallCards(
            Credentials credentials,
            PaperCodes codes,
            Called called,
            Documents documents,
            Installation installation,
            Clock clock) {
        this.credentials = credentials;
        this.codes = codes;
        this.called = called;
        this.documents = documents;
        this.installation = installation;
        this.clock = clock;
    }

    /** One card for each who exercises a right of these organisations or stands by as alternate; as PDF. */
    @Transactional
    public byte[] print(Sitting sitting, Collection<OrganisationId> organisations, Secretary by, Frame frame) {
        var cards = cards(sitting, Set.copyOf(organisations), by, frame);
        return documents.pdf(
                "assembly/roll/cards",
                frame.language(),
                Map.of(
                        "title",
                        frame.best(sitting.title()).text(),
                        "address",
                        installation.url() + "/sign-in",
                        "cards",
                        cards));
    }

    private List<HallCard> cards(Sitting sitting, Set<OrganisationId> organisations, Secretary by, Frame frame) {
        var held = credentials.of(sitting.id()).stream()
                .filter(each -> organisations.contains(each.organisation()) && codes.mayHave(each.person()))
                .toList();
        var people = called.people(held.stream().map(Credential::person).toList(), frame);
        var names = called.organisations(organisations, frame);
        var ends = ends(sitting);
        var issuedTo = new HashMap<PersonId, PaperCodes.Issued>(); // one account, one code, on however many cards
        var cards = new ArrayList<HallCard>();
        for (var each : held) {
            var issued = issuedTo.computeIfAbsent(
                    each.person(), person -> codes.issue(person, by.person(), sitting.name(), ends));
            cards.add(new HallCard(
                    people.getOrDefault(each.person(), ""),
                    names.getOrDefault(each.organisation(), ""),
                    issued.code(),
                    QrCode.dataUri(address(sitting, issued.code())),
                    issued.endsAt()));
        }
        return cards;
    }

    /** @throws Refusal when the sitting is over, or far */
    private Instant ends(Sitting sitting) {
        var now = clock.instant();
        if (sitting.state() == Sitting.State.CLOSED) throw Refusal.conflict("refused.sitting-closed");
        if (now.plus(EARLIEST).isBefore(sitting.starts()))
            throw Refusal.conflict("refused.hall-cards-early", EARLIEST.toDays());
        var planned = sitting.ends().plus(LONGER);
        return planned.isAfter(now.plus(LONGER)) ? planned : now.plus(LONGER);
    }

    private String address(Sitting sitting, String code) {
        return installation.url() + "/sign-in/codes?code=" + code + "&next="
                + URLEncoder.encode(sitting.path(), StandardCharsets.UTF_8);
    }
}
