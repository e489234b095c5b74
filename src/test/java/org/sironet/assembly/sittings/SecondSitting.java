package org.sironet.assembly.sittings;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sironet.assembly.roll.Credentials;
import org.sironet.assembly.roll.Presence;
import org.sironet.assembly.roll.Roll;
import org.sironet.assembly.sittings.SittingAuthority.Presiding;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration's second sitting, in session with everybody there, on the roll of the day of the demonstration. */
@TestComponent
public record SecondSitting(
        Sittings sittings,
        Agenda agenda,
        Conducting conducting,
        Roll roll,
        Presence presence,
        Credentials credentials,
        JdbcClient jdbc,
        Clock clock) {

    public static final PersonId CHAIR =
            new PersonId(UUID.nameUUIDFromBytes("person:chair-example".getBytes(StandardCharsets.UTF_8)));

    public Sitting sitting() {
        return sittings.find("2017-2").orElseThrow();
    }

    public Presiding presiding() {
        return new Presiding(CHAIR, sitting(), Basis.office("presiding-officer"));
    }

    public Presiding inSession() {
        var sitting = sitting();
        if (sitting.open()) return presiding();
        jdbc.sql("update sitting set record_date = date '2017-10-31' where id = ?")
                .param(sitting.id())
                .update();
        roll.draw(sitting.id(), CHAIR, presiding().basis());
        for (var held : credentials.of(sitting.id()))
            presence.arrived(sitting.id(), held.organisation(), held.person(), Presence.Source.DESK);
        conducting.step(presiding(), Sitting.State.OPEN, "", 78);
        return presiding();
    }

    /** The first item of that kind. */
    public AgendaItem item(AgendaItem.Subject subject) {
        return agenda.of(sitting().id()).stream()
                .filter(each -> each.subject() == subject)
                .findFirst()
                .orElseThrow();
    }

    /** Moves the demonstration's clock, which every process sees within half a second. */
    public void moveTo(Instant moment) throws InterruptedException {
        jdbc.sql("""
                insert into demonstration_clock (seconds) values (?)
                    on conflict (sole) do update set seconds = excluded.seconds""").param(Duration.between(Instant.now(), moment).toSeconds()).update();
        while (Duration.between(moment, clock.instant()).abs().toHours() > 0) Thread.sleep(50);
    }
}
