package org.sironet.network;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What many organisations are in the network from the beginning. */
@Component
public class ManyMemberships {

    /** @param number the membership number that it has already; null gives a member the next one */
    public record Beginning(
            OrganisationId organisation,
            Standing standing,
            LocalDate from,
            @Nullable String number) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    ManyMemberships(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when a number is another member's */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(List<Beginning> all, String reason, Actor by, Basis basis) {
        if (all.isEmpty()) return;
        steps(all, reason, by, basis);
        var members =
                all.stream().filter(each -> each.standing() == Standing.MEMBER).toList();
        numbered(members.stream().filter(each -> each.number() != null).toList());
        var without = members.stream().filter(each -> each.number() == null).toList();
        for (var given = 0; given < without.size(); ) given += next(without);
        journal.record(all.stream()
                .map(each -> new Entry(
                        "standing.recorded",
                        Memberships.subject(each.organisation()),
                        by,
                        basis,
                        Map.of(
                                "standing",
                                each.standing().name(),
                                "from",
                                each.from().toString())))
                .toList());
    }

    private void steps(List<Beginning> all, String reason, Actor by, Basis basis) {
        jdbc.sql("""
                insert into standing_step
                  (organisation, standing, holds_from, reason, recorded_at, recorded_by, basis_kind, basis_reference)
                select s.organisation, s.standing, s.holds_from, :reason, :at, :by, :kind, :reference
                  from unnest(:organisations::uuid[], :standings::text[], :from::date[])
                    as s (organisation, standing, holds_from)""")
                .param("organisations", column(all, Beginning::organisation))
                .param("standings", column(all, Beginning::standing))
                .param("from", column(all, Beginning::from))
                .param("reason", reason)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", value(by.person()), java.sql.Types.OTHER)
                .param("kind", basis.kind().name())
                .param("reference", basis.reference())
                .update();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private void numbered(List<Beginning> members) {
        jdbc.sql("""
                insert into membership (organisation, number, admitted_on)
                select * from unnest(:organisations::uuid[], :numbers::text[], :from::date[])""")
                .param("organisations", column(members, Beginning::organisation))
                .param("numbers", column(members, each -> Objects.requireNonNull(each.number())))
                .param("from", column(members, Beginning::from))
                .update();
    }

    /** A number may have been given by hand: who meets one takes the next in another round. */
    private int next(List<Beginning> members) {
        return jdbc.sql("""
                insert into membership (organisation, number, admitted_on)
                select m.organisation, extract(year from m.holds_from) || '/' || nextval('membership_number'), m.holds_from
                  from unnest(:organisations::uuid[], :from::date[]) as m (organisation, holds_from)
                 where not exists (select from membership where organisation = m.organisation)
                    on conflict do nothing""")
                .param("organisations", column(members, Beginning::organisation))
                .param("from", column(members, Beginning::from))
                .update();
    }

    private static String[] column(List<Beginning> all, Function<Beginning, Object> value) {
        return all.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
