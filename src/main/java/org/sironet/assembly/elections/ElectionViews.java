package org.sironet.assembly.elections;

import java.util.List;
import java.util.Locale;
import org.sironet.assembly.elections.page.ElectionPage;
import org.sironet.assembly.texts.Standings;
import org.sironet.bodies.Bodies;
import org.sironet.bodies.SeatRule;
import org.sironet.seal.BasisWords;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** Makes elections into what pages show. */
@Component
class ElectionViews {

    private final Elections elections;
    private final Candidates candidates;
    private final ElectionRows rows;
    private final NominationRows nominations;
    private final ResultRows results;
    private final ResultViews resultViews;
    private final NomineeViews nominees;
    private final Seating seating;
    private final Bodies bodies;
    private final Standings standings;
    private final Insiders insiders;

    ElectionViews(
            Elections elections,
            Candidates candidates,
            ElectionRows rows,
            NominationRows nominations,
            ResultRows results,
            ResultViews resultViews,
            NomineeViews nominees,
            Seating seating,
            Bodies bodies,
            Standings standings,
            Insiders insiders) {
        this.elections = elections;
        this.candidates = candidates;
        this.rows = rows;
        this.nominations = nominations;
        this.results = results;
        this.resultViews = resultViews;
        this.nominees = nominees;
        this.seating = seating;
        this.bodies = bodies;
        this.standings = standings;
        this.insiders = insiders;
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
        return insiders.keeps(frame.viewer());
    }

    ElectionPage page(Election election, Frame frame) {
        var all = nominations.of(election.id());
        var result = results.of(election.id());
        var elected = result.map(ElectionResult::elected).orElse(List.of());
        var line = nominees.lines(election, all, elected, frame);
        var standing = candidates.standing(election);
        var others = all.stream()
                .filter(each -> !standing.contains(each) && insiders.sees(election, each, frame.viewer()))
                .toList();
        var unfilled = result.filter(found -> !found.filled() && keeps(frame));
        return new ElectionPage(
                head(election, frame),
                facts(election, frame),
                standing.stream().map(line).toList(),
                others.stream().filter(each -> each.state().open()).map(line).toList(),
                others.stream().filter(each -> !each.state().open()).map(line).toList(),
                result.map(found -> resultViews.of(found, all, nominees.called(all), frame))
                        .orElse(null),
                results.annulments(election.id()),
                unfilled.flatMap(found -> seating.inTheWay(election, found))
                        .map(SeatRule::key)
                        .orElse(null),
                rights(election, all, unfilled.isPresent(), frame));
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
                unfilled,
                keeps && stage == Election.Stage.COUNTED,
                keeps && stage.compareTo(Election.Stage.POLL) <= 0);
    }
}
