package org.sironet.assembly.elections;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.sironet.assembly.texts.Offices;
import org.sironet.assembly.texts.Standings;
import org.sironet.bodies.Bases;
import org.sironet.bodies.Bodies;
import org.sironet.bodies.Group;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.seal.BasisWords;
import org.sironet.shell.Frame;
import org.sironet.shell.Names;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** Makes elections and nominations into what pages show. */
@Component
class ElectionViews {

    private final Elections elections;
    private final ElectionRows rows;
    private final NominationRows nominations;
    private final ResultRows results;
    private final ResultViews resultViews;
    private final Bodies bodies;
    private final Bases bases;
    private final Standings standings;
    private final Offices offices;
    private final List<Names> names;

    ElectionViews(
            Elections elections,
            ElectionRows rows,
            NominationRows nominations,
            ResultRows results,
            ResultViews resultViews,
            Bodies bodies,
            Bases bases,
            Standings standings,
            Offices offices,
            List<Names> names) {
        this.elections = elections;
        this.rows = rows;
        this.nominations = nominations;
        this.results = results;
        this.resultViews = resultViews;
        this.bodies = bodies;
        this.bases = bases;
        this.standings = standings;
        this.offices = offices;
        this.names = names;
    }

    ElectionPage.Head head(Election election, Frame frame) {
        var stage = elections.stage(election);
        return new ElectionPage.Head(election.path(), frame.best(election.title()), stage.word(), tone(stage));
    }

    static String tone(Election.Stage stage) {
        return switch (stage) {
            case COUNTED -> "good";
            case ENDED -> "rest";
            case ANNOUNCED, BEFORE_POLL -> "news";
            case NOMINATIONS, ACCEPTANCE, POLL -> "busy";
        };
    }

    boolean keeps(Frame frame) {
        return ElectionAuthority.Keeper.of(frame.viewer(), offices).isPresent();
    }

    ElectionPage page(Election election, Frame frame) {
        var all = nominations.of(election.id());
        var result = results.of(election.id());
        var elected = result.map(ElectionResult::elected).orElse(List.of());
        var line = lines(election, all, elected, frame);
        var standing = elections.standing(election);
        var standingIds = standing.stream().map(Nomination::id).collect(Collectors.toSet());
        return new ElectionPage(
                head(election, frame),
                facts(election, frame),
                standing.stream().map(line).toList(),
                all.stream()
                        .filter(each -> each.state().open() && !standingIds.contains(each.id()))
                        .map(line)
                        .toList(),
                all.stream().filter(each -> !each.state().open()).map(line).toList(),
                result.map(found -> resultViews.of(found, all, called(all), frame))
                        .orElse(null),
                results.annulments(election.id()),
                rights(election, all, result.filter(found -> !found.filled()).isPresent(), frame));
    }

    ElectionPage.Facts facts(Election election, Frame frame) {
        var body = bodies.find(election.body()).orElseThrow();
        var terms = election.terms();
        var reserved = terms.reserved();
        return new ElectionPage.Facts(
                body.path(),
                frame.best(body.profile().title()),
                terms.seats(),
                terms.vacant(),
                reserved == null ? null : reserved.group().name().toLowerCase(Locale.ROOT),
                reserved == null ? 0 : reserved.least(),
                word(election.rule()),
                word(election.tie()),
                election.seconders(),
                terms.starts(),
                election.times().opens(),
                election.times().closes(),
                election.times().acceptUntil(),
                BasisWords.of(frame, election.basis()),
                rows.seed(election.id()).orElse(null),
                election.ended());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private ElectionPage.Rights rights(Election election, List<Nomination> all, boolean unfilled, Frame frame) {
        var stage = elections.stage(election);
        var keeps = keeps(frame);
        var acting = frame.viewer().actingFor();
        var nominates = acting != null
                && stage == Election.Stage.NOMINATIONS
                && standings.good(acting.id())
                && all.stream()
                        .noneMatch(each ->
                                each.state().open() && each.nominatedBy().equals(acting.id()));
        return new ElectionPage.Rights(
                nominates,
                keeps,
                keeps
                        && stage == Election.Stage.BEFORE_POLL
                        && rows.seed(election.id()).isEmpty(),
                keeps && unfilled,
                keeps && stage.compareTo(Election.Stage.COUNTED) < 0);
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
                each.reason(),
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
