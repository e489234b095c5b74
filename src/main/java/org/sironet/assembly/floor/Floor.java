package org.sironet.assembly.floor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Organisations;
import org.sironet.rules.Rules;
import org.sironet.shell.Countries;
import org.sironet.shell.NetworkSettings;
import org.springframework.stereotype.Component;

/** Who speaks, who waits, who has spoken. */
@Component
public class Floor {

    /**
     * Somebody who has the floor.
     *
     * @param secondsLeft below zero when the time is over
     */
    public record Now(Speech speech, long secondsLeft) {}

    private final Speeches speeches;
    private final Organisations organisations;
    private final Countries countries;
    private final Rules rules;
    private final Clock clock;

    Floor(Speeches speeches, Organisations organisations, Countries countries, Rules rules, Clock clock) {
        this.speeches = speeches;
        this.organisations = organisations;
        this.countries = countries;
        this.rules = rules;
        this.clock = clock;
    }

    public Optional<Now> now(UUID sitting) {
        return speeches.now(sitting).map(speech -> new Now(speech, speech.secondsLeft(clock.instant())));
    }

    /** In the order in which they will have the floor. */
    public List<Speech> waiting(UUID item) {
        var waiting = speeches.waiting(item);
        if (waiting.isEmpty()) return waiting;
        return SpeakingOrder.of(
                waiting,
                speeches.heard(waiting.getFirst().sitting()),
                speeches.lastSide(item).orElse(null));
    }

    /** Speeches that are over, in the order in which they were held. */
    public List<Speech> held(UUID item) {
        return speeches.held(item);
    }

    /** The latest speeches of an organisation, the latest first. */
    public List<Speech> of(OrganisationId organisation, int most) {
        return speeches.of(organisation, most);
    }

    /** Who has spoken on an item and who waits, counted. */
    public Balance balance(UUID item) {
        var waiting = waiting(item);
        var held = speeches.held(item);
        var balance = new Balance.Counting(countries, rules.value(NetworkSettings.HOME));
        var voices = Stream.concat(waiting.stream(), held.stream())
                .flatMap(each -> Optional.ofNullable(each.organisation()).stream())
                .distinct()
                .toList();
        organisations.find(voices).forEach(balance::know);
        held.stream().filter(each -> each.continues() == null).forEach(balance::spoken);
        if (!waiting.isEmpty()) {
            var heard = speeches.heard(waiting.getFirst().sitting());
            waiting.stream().filter(each -> each.continues() == null).forEach(each -> balance.waits(each, heard));
        }
        return balance.counted();
    }
}
