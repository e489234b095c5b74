package org.sironet.assembly.floor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.floor.SpeakersLists.SpeakersList;
import org.sironet.assembly.floor.Speech.Kind;
import org.sironet.assembly.floor.Speech.Point;
import org.sironet.assembly.floor.page.FloorPage;
import org.sironet.assembly.sittings.Agenda;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** Makes the floor into what pages show; {@code assembly/floor/list} is the part for them. */
@Component
public class FloorPages {

    private final Floor floor;
    private final FloorLines lines;
    private final Agenda agenda;
    private final SpeakersLists lists;
    private final SpeakingTime time;
    private final FloorAuthority.Voices voices;
    private final Clock clock;

    FloorPages(
            Floor floor,
            FloorLines lines,
            Agenda agenda,
            SpeakersLists lists,
            SpeakingTime time,
            FloorAuthority.Voices voices,
            Clock clock) {
        this.floor = floor;
        this.lines = lines;
        this.agenda = agenda;
        this.lists = lists;
        this.time = time;
        this.voices = voices;
        this.clock = clock;
    }

    /** Who may see the roll sees the names of people too; who presides gives the floor. */
    public FloorPage of(Onlooker looking, Frame frame) {
        var sitting = looking.sitting();
        var presides = looking.presides();
        var item = agenda.current(sitting.id());
        var waiting = item.map(each -> floor.waiting(each.id())).orElse(List.of());
        var list = item.map(each -> lists.of(each.id())).orElse(new SpeakersList(null, null));
        var title = frame.best(sitting.title());
        return new FloorPage(
                sitting.path(),
                title.text(),
                title.language().tag(),
                title.language().direction(),
                sitting.state().word(),
                item.map(each -> item(each, frame)).orElse(null),
                floor.now(sitting.id())
                        .map(now -> speaking(now, looking, frame))
                        .orElse(null),
                lines.of(waiting, sitting, looking.member(), frame),
                item.map(each -> spoken(each, looking, frame)).orElse(List.of()),
                time.minutes(),
                list.closed(),
                list.minutes(),
                waiting.stream().anyMatch(each -> each.place() != null && each.continues() == null),
                presides,
                request(sitting, item, list.closed(), waiting, frame),
                presides ? item.map(each -> balance(each, frame)).orElse(List.of()) : List.of());
    }

    private static FloorPage.Item item(AgendaItem item, Frame frame) {
        var title = frame.best(item.title());
        return new FloorPage.Item(
                item.position(),
                title.text(),
                title.language().tag(),
                title.language().direction());
    }

    private FloorPage.Speaking speaking(Floor.Now now, Onlooker looking, Frame frame) {
        return new FloorPage.Speaking(
                lines.of(now.speech(), looking.sitting(), looking.member(), frame),
                now.secondsLeft(),
                clock(now.secondsLeft()),
                FloorLines.TIME.withZone(frame.zone()).format(clock.instant().plusSeconds(now.secondsLeft())));
    }

    private List<FloorPage.Spoken> spoken(AgendaItem item, Onlooker looking, Frame frame) {
        var held = floor.held(item.id());
        var shown = lines.of(held, looking.sitting(), looking.member(), frame);
        var spoken = new ArrayList<FloorPage.Spoken>();
        for (var place = 0; place < held.size(); place++)
            spoken.add(new FloorPage.Spoken(
                    shown.get(place), clock(held.get(place).length().toSeconds())));
        return spoken;
    }

    /** Minutes and seconds, {@code 1:24}; below zero once the time is over. */
    static String clock(long seconds) {
        var length = Duration.ofSeconds(Math.abs(seconds));
        return "%s%d:%02d".formatted(seconds < 0 ? "\u2212" : "", length.toMinutes(), length.toSecondsPart());
    }

    private FloorPage.Request request(
            Sitting sitting, Optional<AgendaItem> item, boolean closed, List<Speech> waiting, Frame frame) {
        var person = frame.viewer().person();
        if (person == null) return refused(frame.text("floor.sign-in"));
        if (!sitting.open()) return refused(frame.text("refused.floor-sitting"));
        if (item.isEmpty()) return refused(frame.text("refused.floor-no-item"));
        try {
            var speaker = voices.of(frame.viewer(), sitting);
            var own = waiting.stream()
                    .filter(each -> each.person().equals(speaker.person()) && each.kind() != Kind.POINT_OF_ORDER)
                    .findFirst();
            return new FloorPage.Request(
                    kinds(closed),
                    speaker.observer() ? List.of() : points(),
                    own.map(each -> waiting.indexOf(each) + 1).orElse(0),
                    own.map(each -> each.id().toString()).orElse(null),
                    null);
        } catch (Refusal refusal) {
            return refused(frame.text(refusal.key(), refusal.arguments()));
        }
    }

    private static FloorPage.Request refused(@Nullable String why) {
        return new FloorPage.Request(List.of(), List.of(), 0, null, why);
    }

    private static List<String> kinds(boolean closed) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.POINT_OF_ORDER && !(closed && kind.debate()))
                .map(Kind::word)
                .toList();
    }

    private static List<String> points() {
        return Arrays.stream(Point.values()).map(Point::word).toList();
    }

    private List<FloorPage.Row> balance(AgendaItem item, Frame frame) {
        var balance = floor.balance(item.id());
        if (balance.isEmpty()) return List.of();
        var rows = new ArrayList<FloorPage.Row>();
        balance.kinds().forEach((kind, count) -> rows.add(row(frame.text("floor.kind-" + kind.word()), count)));
        rows.add(row(frame.text("floor.home"), balance.home()));
        rows.add(row(frame.text("floor.overseas"), balance.overseas()));
        rows.add(row(frame.text("floor.observers"), balance.observers()));
        rows.add(new FloorPage.Row(frame.text("floor.first-time"), null, balance.first()));
        balance.regions().forEach((region, count) -> rows.add(row(frame.text("region." + region), count)));
        return rows;
    }

    private static FloorPage.Row row(String label, Balance.Count count) {
        return new FloorPage.Row(label, count.spoken(), count.waiting());
    }
}
