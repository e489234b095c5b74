package org.sironet.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.page.StandingTag;
import org.sironet.shell.Frame;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What many organisations are in the network today. */
@Component
class OrganisationStandings {

    /**
     * @param since the day of admission for a member, else the day from which it holds
     * @param number of its membership, kept when that ends; null for one that never was a member
     */
    record Current(
            Standing standing, LocalDate since, @Nullable String number) {

        StandingTag tag(Frame frame) {
            return switch (standing) {
                case MEMBER -> new StandingTag("good", frame.text("standing.member-since", frame.date(since)));
                case SUSPENDED -> new StandingTag("bad", frame.text("standing.suspended-since", frame.date(since)));
                case ENDED -> new StandingTag("rest", frame.text("standing.ended-since", frame.date(since)));
                case OBSERVER -> new StandingTag("news", frame.text("standing.observer-since", frame.date(since)));
            };
        }

        /** With the year only, when all is well. */
        StandingTag shortTag(Frame frame) {
            return switch (standing) {
                case MEMBER ->
                    new StandingTag(
                            "good", frame.text("standing.member-since-year", Integer.toString(since.getYear())));
                case OBSERVER -> new StandingTag("news", frame.text("standing.observer"));
                case SUSPENDED, ENDED -> tag(frame);
            };
        }
    }

    private final JdbcClient jdbc;
    private final Memberships memberships;

    OrganisationStandings(JdbcClient jdbc, Memberships memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    static StandingTag none(Frame frame) {
        return new StandingTag("rest", frame.text("standing.none"));
    }

    /** Those that are or were something in the network. */
    Map<OrganisationId, Current> of(Collection<OrganisationId> organisations) {
        return jdbc
                .sql("""
                        select distinct on (s.organisation) s.organisation, s.standing, m.number,
                               case s.standing when 'MEMBER' then coalesce(m.admitted_on, s.holds_from)
                                               else s.holds_from end as since
                          from standing_step s left join membership m on m.organisation = s.organisation
                         where s.organisation = any(?) and s.holds_from <= ?
                         order by s.organisation, s.holds_from desc, s.id desc""")
                .param(organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param(memberships.today())
                .query((row, number) -> Map.entry(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        new Current(
                                Standing.valueOf(row.getString("standing")),
                                row.getObject("since", LocalDate.class),
                                row.getString("number"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
