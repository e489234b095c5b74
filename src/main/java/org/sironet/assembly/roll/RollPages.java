package org.sironet.assembly.roll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.roll.page.RollPage;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.network.Delegations;
import org.sironet.network.Memberships;
import org.sironet.shell.Called;
import org.sironet.shell.Frame;
import org.sironet.shell.Option;
import org.springframework.stereotype.Component;

/** What the pages of the roll and of the desk show. */
@Component
class RollPages {

    private final VotingRights rights;
    private final Credentials credentials;
    private final Proxies proxies;
    private final Presence presence;
    private final Memberships memberships;
    private final Delegations delegations;
    private final Called called;

    RollPages(
            VotingRights rights,
            Credentials credentials,
            Proxies proxies,
            Presence presence,
            Memberships memberships,
            Delegations delegations,
            Called called) {
        this.rights = rights;
        this.credentials = credentials;
        this.proxies = proxies;
        this.presence = presence;
        this.memberships = memberships;
        this.delegations = delegations;
        this.called = called;
    }

    /** Everything known of a sitting's roll, read once. */
    private record Known(
            List<OrganisationId> organisations,
            Set<OrganisationId> overseas,
            Map<OrganisationId, List<Credential>> credentials,
            Map<OrganisationId, Proxy> given,
            Set<OrganisationId> there,
            Map<OrganisationId, String> names,
            Map<PersonId, String> people) {

        String name(OrganisationId id) {
            return names.getOrDefault(id, "");
        }

        RollPage.Held held(Credential each) {
            return new RollPage.Held(
                    each.id().toString(), people.getOrDefault(each.person(), ""), each.alternate(), each.exercises());
        }
    }

    RollPage page(Onlooker looking, String find, Frame frame) {
        var sitting = looking.sitting();
        var known = known(sitting, frame);
        var figures = presence.figures(sitting.id());
        return new RollPage(
                sitting.path(),
                frame.best(sitting.title()),
                sitting.recordDate(),
                sitting.drawnAt() != null,
                known.organisations().size(),
                figures.present(),
                figures.represented(),
                lines(known, find),
                mine(sitting, known, frame),
                challenges(sitting, known),
                looking.presides(),
                looking.desk(),
                find);
    }

    private Known known(Sitting sitting, Frame frame) {
        var drawn = rights.of(sitting.id());
        var organisations = sitting.drawnAt() == null
                ? memberships.inGoodStanding(earlier(sitting))
                : drawn.stream().map(VotingRights.Right::organisation).toList();
        var held = credentials.of(sitting.id());
        var given = proxies.of(sitting.id());
        return new Known(
                organisations,
                drawn.stream()
                        .filter(VotingRights.Right::overseas)
                        .map(VotingRights.Right::organisation)
                        .collect(Collectors.toSet()),
                held.stream().collect(Collectors.groupingBy(Credential::organisation)),
                given.stream().collect(Collectors.toMap(Proxy::giver, each -> each)),
                presence.there(sitting.id()),
                called.organisations(organisations, frame),
                called.people(named(held, sitting), frame));
    }

    /** Those whose credential was challenged too, though it may have ended. */
    private List<PersonId> named(List<Credential> held, Sitting sitting) {
        var challenged = credentials.challenges(sitting.id()).stream()
                .flatMap(each -> credentials.find(each.credential()).stream());
        return Stream.concat(held.stream(), challenged)
                .map(Credential::person)
                .distinct()
                .toList();
    }

    /** Standing on a day to come is what it is today. */
    private java.time.LocalDate earlier(Sitting sitting) {
        var today = memberships.today();
        return today.isBefore(sitting.recordDate()) ? today : sitting.recordDate();
    }

    private static List<RollPage.Line> lines(Known known, String find) {
        var wanted = find.toLowerCase(Locale.ROOT);
        return known.organisations().stream()
                .map(each -> line(each, known))
                .filter(each -> each.name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(RollPage.Line::name))
                .toList();
    }

    private static RollPage.Line line(OrganisationId id, Known known) {
        var given = known.given().get(id);
        return new RollPage.Line(
                id.toString(),
                known.name(id),
                known.overseas().contains(id),
                known.credentials().getOrDefault(id, List.of()).stream()
                        .map(known::held)
                        .toList(),
                given == null ? null : known.name(given.holder()),
                known.there().contains(id));
    }

    private RollPage.@Nullable Mine mine(Sitting sitting, Known known, Frame frame) {
        var acting = frame.viewer().actingFor();
        if (acting == null || !known.organisations().contains(acting.id())) return null;
        var all = delegations.of(acting.id());
        var voters = all.stream()
                .filter(each -> each.mandates().contains(Delegations.Mandate.VOTE))
                .map(Delegations.Delegation::person)
                .toList();
        var people = called.people(voters, frame);
        var given = known.given().get(acting.id());
        var principal = all.stream()
                .anyMatch(each -> each.office() == Delegations.Office.PRINCIPAL
                        && frame.viewer().person() != null
                        && each.person().equals(frame.viewer().person().id()));
        return new RollPage.Mine(
                acting.id().toString(),
                acting.name(),
                known.credentials().getOrDefault(acting.id(), List.of()).stream()
                        .map(known::held)
                        .toList(),
                voters.stream()
                        .map(each -> new Option(each.toString(), people.getOrDefault(each, "")))
                        .toList(),
                given == null ? null : known.name(given.holder()),
                proxies.heldBy(sitting.id(), acting.id()).stream()
                        .map(each -> known.name(each.giver()))
                        .toList(),
                members(acting.id(), known),
                principal);
    }

    private static List<Option> members(OrganisationId own, Known known) {
        return known.organisations().stream()
                .filter(each -> !each.equals(own))
                .map(each -> new Option(each.toString(), known.name(each)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private List<RollPage.ChallengeLine> challenges(Sitting sitting, Known known) {
        var lines = new ArrayList<RollPage.ChallengeLine>();
        for (var challenge : credentials.challenges(sitting.id()))
            credentials
                    .find(challenge.credential())
                    .ifPresent(doubted -> lines.add(new RollPage.ChallengeLine(
                            challenge.id().toString(),
                            known.name(doubted.organisation()),
                            known.people().getOrDefault(doubted.person(), ""),
                            challenge.reason(),
                            challenge.at(),
                            challenge.ruling() == null
                                    ? null
                                    : challenge.ruling().name().toLowerCase(Locale.ROOT),
                            challenge.grounds(),
                            challenge.poll())));
        return lines;
    }
}
