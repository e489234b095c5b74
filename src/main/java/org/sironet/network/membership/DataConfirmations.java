package org.sironet.network.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.Memberships;
import org.sironet.network.OrganisationAuthority.Delegate;
import org.sironet.rules.MemberRules;
import org.sironet.rules.Rules;
import org.sironet.shell.NetworkSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Once in a while a member confirms that what the directory says of it is right. */
@Repository
class DataConfirmations {

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Journal journal;
    private final Memberships memberships;
    private final Clock clock;

    DataConfirmations(JdbcClient jdbc, Rules rules, Journal journal, Memberships memberships, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.journal = journal;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Transactional
    void confirm(Delegate by) {
        jdbc.sql(
                        "insert into data_confirmation (organisation, confirmed_at, person) values (?, ?, ?) on conflict do nothing")
                .param(by.organisation().value())
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(by.person().value())
                .update();
        journal.record(Entry.of(
                "organisation.confirmed",
                new Subject("organisation", by.organisation().value()),
                Actor.of(by.person(), by.organisation()),
                Basis.OWN));
    }

    /** When the next confirmation is due: so many months after the last one, or after the admission. */
    Optional<LocalDate> due(OrganisationId organisation) {
        return jdbc.sql("""
                select greatest(m.admitted_on,
                                (select max(c.confirmed_at at time zone ?)::date from data_confirmation c
                                  where c.organisation = m.organisation))
                  from membership m where m.organisation = ?""")
                .param(rules.value(NetworkSettings.ZONE).getId())
                .param(organisation.value())
                .query(LocalDate.class)
                .optional()
                .map(last -> last.plusMonths(rules.value(MemberRules.CONFIRMATION_MONTHS)));
    }

    /** Members in good standing whose confirmation is due and who were not reminded of it; marks them as reminded. */
    @Transactional
    List<OrganisationId> toRemind() {
        return memberships.inGoodStanding(memberships.today()).stream()
                .filter(member -> due(member)
                        .filter(due -> !due.isAfter(memberships.today()))
                        .filter(due -> mark(member, due))
                        .isPresent())
                .toList();
    }

    private boolean mark(OrganisationId organisation, LocalDate due) {
        return jdbc.sql("""
                insert into confirmation_reminder (organisation, due_on, reminded_at) values (?, ?, ?)
                    on conflict do nothing returning organisation""")
                .param(organisation.value())
                .param(due)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .isPresent();
    }
}
