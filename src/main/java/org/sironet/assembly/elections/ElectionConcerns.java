package org.sironet.assembly.elections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sironet.rules.Rules;
import org.sironet.shell.Concern;
import org.sironet.shell.NetworkSettings;
import org.sironet.shell.Viewer;
import org.springframework.stereotype.Component;

/** What elections ask: those nominated for their answer, the secretariat for seats that were not filled. */
@Component
class ElectionConcerns implements Concern {

    private final Elections elections;
    private final NominationRows nominations;
    private final Rules rules;
    private final Clock clock;

    ElectionConcerns(Elections elections, NominationRows nominations, Rules rules, Clock clock) {
        this.elections = elections;
        this.nominations = nominations;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<Item> items(Viewer viewer) {
        var mine = viewer.signedIn().stream()
                .flatMap(person -> nominations.awaiting(person.id()).stream())
                .flatMap(each -> item(each, viewer));
        return Stream.concat(mine, viewer.is(Viewer.Role.SECRETARIAT) ? unfilled(viewer) : Stream.empty())
                .toList();
    }

    private Stream<Item> unfilled(Viewer viewer) {
        return elections.unfilled().stream()
                .map(each -> new Item(
                        "concern.seats-unfilled",
                        List.of(each.title().best(viewer.language()).text()),
                        each.path(),
                        null));
    }

    private Stream<Item> item(Nomination nomination, Viewer viewer) {
        return elections
                .find(nomination.election())
                .filter(election -> election.stage(clock.instant()).compareTo(Election.Stage.BEFORE_POLL) < 0)
                .map(election -> new Item(
                        "concern.nominated",
                        List.of(election.title().best(viewer.language()).text()),
                        election.path() + "/nominations/" + nomination.number(),
                        LocalDate.ofInstant(election.times().acceptUntil(), rules.value(NetworkSettings.ZONE))))
                .stream();
    }
}
