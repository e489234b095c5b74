package org.sironet.assembly.floor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.sittings.Conducting;
import org.sironet.assembly.sittings.Planning;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.assembly.sittings.SittingOffices;
import org.sironet.assembly.sittings.Sittings;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.springframework.stereotype.Component;

/** A sitting of two items that can be opened for a test. */
@Component
public class Hall {

    private final Planning planning;
    private final Conducting conducting;
    private final Sittings sittings;
    private final java.time.Clock clock;

    public Hall(Planning planning, Conducting conducting, Sittings sittings, java.time.Clock clock) {
        this.planning = planning;
        this.conducting = conducting;
        this.sittings = sittings;
        this.clock = clock;
    }

    public static PersonId person(String key) {
        return new PersonId(UUID.nameUUIDFromBytes(("person:" + key).getBytes(UTF_8)));
    }

    /** Planned for now, presided over by the demonstration's presiding officer. */
    public Sitting planned(String name) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var officer = person("officer-sample");
        planning.plan(
                new Sitting(
                        UUID.randomUUID(),
                        name,
                        words("Assembly for a test", "测试大会", "جمعية للاختبار"),
                        words("Beijing", "北京", "بكين"),
                        now,
                        now.plus(Duration.ofHours(4)),
                        LocalDate.of(2017, 10, 20),
                        Sitting.State.PLANNED,
                        null),
                officer);
        var sitting = sittings.find(name).orElseThrow();
        item(sitting, 1, words("Opening and quorum", "开幕和法定人数", "الافتتاح والنصاب"));
        item(sitting, 2, words("Constitution", "章程", "النظام الأساسي"));
        planning.give(sitting, person("chair-example"), SittingOffices.Office.PRESIDING, officer);
        return sitting;
    }

    private void item(Sitting sitting, int number, Multilingual title) {
        planning.add(
                new AgendaItem(
                        item(sitting, number),
                        sitting.id(),
                        number,
                        title,
                        30,
                        null,
                        AgendaItem.Subject.NONE,
                        "",
                        AgendaItem.State.WAITING,
                        null,
                        null),
                person("officer-sample"));
    }

    public static UUID item(Sitting sitting, int number) {
        return UUID.nameUUIDFromBytes((sitting.name() + number).getBytes(UTF_8));
    }

    private static Multilingual words(String english, String chinese, String arabic) {
        return new Multilingual(
                Map.of(Language.ENGLISH, english, Language.CHINESE, chinese, Language.of("ar"), arabic));
    }

    public Presiding presiding(Sitting sitting) {
        return new Presiding(person("chair-example"), sittings.get(sitting.id()), Basis.office("presiding-officer"));
    }

    public void step(Sitting sitting, Sitting.State to, String reason, int present) {
        conducting.step(presiding(sitting), to, reason, present);
    }

    public void open(Sitting sitting, int item) {
        conducting.open(presiding(sitting), item(sitting, item));
    }

    public void close(Sitting sitting, boolean postponed) {
        conducting.closeItem(presiding(sitting), postponed);
    }
}
