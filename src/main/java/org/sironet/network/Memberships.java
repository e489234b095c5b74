package org.sironet.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.rules.Rules;
import org.sironet.shell.NetworkSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What each organisation is in the network, today and on any past day. */
@Component
public class Memberships {

    /**
     * One step in an organisation's standing.
     *
     * @param recordedBy null when the program recorded it
     */
    public record Step(
            Standing standing,
            LocalDate holdsFrom,
            String reason,
            java.time.Instant recordedAt,
            @Nullable PersonId recordedBy,
            Basis basis) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Rules rules;
    private final Clock clock;

    Memberships(JdbcClient jdbc, Journal journal, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** Today in the network's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), rules.value(NetworkSettings.ZONE));
    }

    /** Empty when the organisation was nothing in the network on that day. */
    public Optional<Standing> standing(OrganisationId organisation, LocalDate day) {
        return jdbc.sql("""
                select standing from standing_step where organisation = ? and holds_from <= ?
                 order by holds_from desc, id desc limit 1""")
                .param(organisation.value())
                .param(day)
                .query((row, number) -> Standing.valueOf(row.getString(1)))
                .optional();
    }

    /** A member today: only such take part. */
    public boolean inGoodStanding(OrganisationId organisation) {
        return standing(organisation, today()).equals(Optional.of(Standing.MEMBER));
    }

    /** Every organisation that is a member on that day. */
    public List<OrganisationId> inGoodStanding(LocalDate day) {
        return jdbc.sql("""
                select organisation from (select distinct on (organisation) organisation, standing from standing_step
                                           where holds_from <= ? order by organisation, holds_from desc, id desc) latest
                 where standing = 'MEMBER' order by organisation""")
                .param(day)
                .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Oldest first, in the order in which they were recorded. */
    public List<Step> steps(OrganisationId organisation) {
        return jdbc.sql("select * from standing_step where organisation = ? order by id")
                .param(organisation.value())
                .query(Memberships::step)
                .list();
    }

    public Optional<String> number(OrganisationId organisation) {
        return jdbc.sql("select number from membership where organisation = ?")
                .param(organisation.value())
                .query(String.class)
                .optional();
    }

    /** Admits: from that day on a member, under a number that it keeps. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String admit(OrganisationId organisation, LocalDate from, String reason, Actor by, Basis basis) {
        record(organisation, Standing.MEMBER, from, reason, by, basis);
        while (number(organisation).isEmpty()) number(organisation, from);
        return number(organisation).orElseThrow();
    }

    /** Tries the next number: it may have been given by hand or by an import. */
    private void number(OrganisationId organisation, LocalDate from) {
        jdbc.sql("""
                insert into membership (organisation, number, admitted_on)
                values (?, ? || '/' || nextval('membership_number'), ?) on conflict do nothing""")
                .param(organisation.value())
                .param(Integer.toString(from.getYear()))
                .param(from)
                .update();
    }

    /** Admits under a number that was given already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(
            OrganisationId organisation, String number, LocalDate from, String reason, Actor by, Basis basis) {
        record(organisation, Standing.MEMBER, from, reason, by, basis);
        jdbc.sql("insert into membership (organisation, number, admitted_on) values (?, ?, ?)")
                .param(organisation.value())
                .param(number)
                .param(from)
                .update();
    }

    /** Adds a step; earlier ones stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            OrganisationId organisation, Standing standing, LocalDate from, String reason, Actor by, Basis basis) {
        jdbc.sql("""
                insert into standing_step
                  (organisation, standing, holds_from, reason, recorded_at, recorded_by, basis_kind, basis_reference)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(organisation.value())
                .param(standing.name())
                .param(from)
                .param(reason)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(Optional.ofNullable(by.person()).map(PersonId::value).orElse(null))
                .param(basis.kind().name())
                .param(basis.reference())
                .update();
        journal.record(new Entry(
                "standing.recorded",
                subject(organisation),
                by,
                basis,
                Map.of("standing", standing.name(), "from", from.toString())));
    }

    static Subject subject(OrganisationId organisation) {
        return new Subject("organisation", organisation.value());
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        var by = row.getObject("recorded_by", UUID.class);
        return new Step(
                Standing.valueOf(row.getString("standing")),
                row.getObject("holds_from", LocalDate.class),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by),
                new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference")));
    }
}
