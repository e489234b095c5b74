package org.sironet.assembly.elections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.elections.page.ElectionPage;
import org.sironet.assembly.texts.Standings;
import org.sironet.bodies.Bases;
import org.sironet.bodies.Group;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.shell.Frame;
import org.sironet.shell.Names;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** Makes nominations into what pages show. */
@Component
class NomineeViews {

    private final Elections elections;
    private final Insiders insiders;
    private final Bases bases;
    private final Standings standings;
    private final List<Names> names;

    NomineeViews(Elections elections, Insiders insiders, Bases bases, Standings standings, List<Names> names) {
        this.elections = elections;
        this.insiders = insiders;
        this.bases = bases;
        this.standings = standings;
        this.names = names;
    }

    Function<Nomination, ElectionPage.Nominee> lines(
            Election election, List<Nomination> all, List<UUID> elected, Frame frame) {
        var called = called(all);
        var seconding = seconding(election, frame.viewer());
        return each -> new ElectionPage.Nominee(
                each.number(),
                person(called.get(each.person()), frame),
                organisation(each.organisation(), called, frame),
                bases.in(Group.HOME, each.organisation()) ? "home" : "overseas",
                organisation(each.nominatedBy(), called, frame),
                each.nominatedAt(),
                each.seconders().size(),
                each.state().word(),
                insiders.told(each, frame.viewer()) ? each.reason() : "",
                each.state() == Nomination.State.ACCEPTED && !each.statement().isEmpty()
                        ? frame.best(each.statement())
                        : null,
                elected.contains(each.id()),
                each.state().open()
                        && seconding
                                .filter(member -> !each.nominatedBy().equals(member)
                                        && !each.seconders().contains(member))
                                .isPresent(),
                frame.viewer()
                        .signedIn()
                        .filter(person -> person.id().equals(each.person()))
                        .isPresent());
    }

    /** The member for which the viewer acts, when it may support nominations now. */
    private Optional<OrganisationId> seconding(Election election, Viewer viewer) {
        return election.seconders() == 0 || !elections.stage(election).beforePoll()
                ? Optional.empty()
                : viewer.acting().map(Viewer.ActingFor::id).filter(standings::good);
    }

    Map<Object, Multilingual> called(List<Nomination> all) {
        var called = new HashMap<Object, Multilingual>();
        var people = all.stream().map(Nomination::person).collect(Collectors.toSet());
        Set<OrganisationId> organisations = all.stream()
                .flatMap(each -> Stream.of(each.organisation(), each.nominatedBy()))
                .collect(Collectors.toSet());
        for (var known : names) {
            called.putAll(known.ofPeople(people));
            called.putAll(known.ofOrganisations(organisations));
        }
        return called;
    }

    static Multilingual.Version person(@Nullable Multilingual name, Frame frame) {
        return name == null || name.isEmpty()
                ? new Multilingual.Version(frame.language(), frame.text("journal.erased"))
                : frame.best(name);
    }

    static ElectionPage.Named organisation(OrganisationId id, Map<Object, Multilingual> called, Frame frame) {
        return new ElectionPage.Named(
                "/members/" + id, frame.best(Objects.requireNonNullElse(called.get(id), Multilingual.EMPTY)));
    }
}
