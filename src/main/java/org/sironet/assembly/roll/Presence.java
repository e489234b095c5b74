package org.sironet.assembly.roll;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Columns;
import org.sironet.assembly.sittings.Live;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.rules.AssemblyRules;
import org.sironet.rules.Rules;
import org.sironet.tally.Quorum;
import org.sironet.tally.Rational;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is there: evidence of any source makes a member present; the presence of its holder makes a proxy represented.
 * Whoever is on-line is there for three minutes after their page last said so.
 */
@Component
public class Presence {

    /** Where the evidence comes from. */
    public enum Source {
        DESK,
        ONLINE,
        FORUM
    }

    /**
     * A sitting's quorum at a moment.
     *
     * @param present members there themselves
     * @param represented by proxy
     * @param needed the fewest that must be present or represented
     */
    public record Figures(int present, int represented, int roll, int needed, boolean met) {

        public int inAll() {
            return present + represented;
        }
    }

    static final Duration ONLINE = Duration.ofMinutes(3);

    /** One that counts at the moment {@code :alive} before which on-line evidence is too old. */
    private static final String THERE = """
            select p.organisation from presence p
             where p.sitting = :sitting and p.until is null and (p.source <> 'ONLINE' or p.seen > :alive)""";

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Live live;
    private final Clock clock;

    Presence(JdbcClient jdbc, Rules rules, Live live, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.live = live;
        this.clock = clock;
    }

    /** @return false when that was known */
    @Transactional
    public boolean arrived(UUID sitting, OrganisationId organisation, @Nullable PersonId person, Source source) {
        var isNew = jdbc.sql("""
                insert into presence (sitting, organisation, person, source, since, seen) values (?, ?, ?, ?, ?, ?)
                    on conflict (sitting, organisation, source) where until is null do nothing""")
                        .param(sitting)
                        .param(organisation.value())
                        .param(Columns.value(person))
                        .param(source.name())
                        .param(now())
                        .param(now())
                        .update()
                == 1;
        if (isNew) live.changed(sitting);
        return isNew;
    }

    @Transactional
    public void left(UUID sitting, OrganisationId organisation, Source source) {
        var ended = jdbc.sql("""
                update presence set until = ? where sitting = ? and organisation = ? and source = ? and until is null""")
                .params(now(), sitting, organisation.value(), source.name())
                .update();
        if (ended > 0) live.changed(sitting);
    }

    /** The page of somebody who may exercise these rights is open; written at most once a minute. */
    @Transactional
    public void online(UUID sitting, Collection<OrganisationId> organisations, PersonId person) {
        for (var organisation : organisations) {
            var known = jdbc.sql("""
                    select seen from presence
                     where sitting = ? and organisation = ? and source = 'ONLINE' and until is null""")
                    .params(sitting, organisation.value())
                    .query(OffsetDateTime.class)
                    .optional();
            if (known.isEmpty()) arrived(sitting, organisation, person, Source.ONLINE);
            else if (known.get().toInstant().isBefore(clock.instant().minus(Duration.ofMinutes(1))))
                seen(sitting, organisation, person);
        }
    }

    private void seen(UUID sitting, OrganisationId organisation, PersonId person) {
        jdbc.sql("""
                update presence set seen = ?, person = ?
                 where sitting = ? and organisation = ? and source = 'ONLINE' and until is null""")
                .params(now(), person.value(), sitting, organisation.value())
                .update();
    }

    /** Members there themselves, with a voting right or without. */
    public Set<OrganisationId> there(UUID sitting) {
        return jdbc.sql(THERE)
                .param("sitting", sitting)
                .param("alive", alive())
                .query((row, number) -> Columns.organisation(row, "organisation"))
                .set();
    }

    /** Voting rights that are present or represented. */
    public Set<OrganisationId> voting(UUID sitting) {
        return jdbc.sql("""
                select r.organisation from voting_right r
                  left join proxy x on x.sitting = r.sitting and x.giver = r.organisation and x.withdrawn_at is null
                 where r.sitting = :sitting and coalesce(x.holder, r.organisation) in (%s)""".formatted(THERE))
                .param("sitting", sitting)
                .param("alive", alive())
                .query((row, number) -> Columns.organisation(row, "organisation"))
                .set();
    }

    public Figures figures(UUID sitting) {
        var quorum = quorum();
        return jdbc.sql("""
                with there as (%s)
                select count(*) as roll,
                       count(*) filter (where x.holder is null and r.organisation in (select * from there)) as present,
                       count(*) filter (where x.holder in (select * from there)) as represented
                  from voting_right r
                  left join proxy x on x.sitting = r.sitting and x.giver = r.organisation and x.withdrawn_at is null
                 where r.sitting = :sitting""".formatted(THERE))
                .param("sitting", sitting)
                .param("alive", alive())
                .query((row, number) -> {
                    var roll = row.getInt("roll");
                    var present = row.getInt("present");
                    var represented = row.getInt("represented");
                    return new Figures(
                            present,
                            represented,
                            roll,
                            (int) quorum.needed(roll),
                            quorum.isMet((long) present + represented, roll));
                })
                .single();
    }

    /** More than the share that the rules say (article 11(1)). */
    public Quorum quorum() {
        var share = rules.value(AssemblyRules.QUORUM);
        return Quorum.moreThan(Rational.of(share.parts(), share.of()));
    }

    private OffsetDateTime now() {
        return Columns.write(clock.instant());
    }

    private OffsetDateTime alive() {
        return Columns.write(clock.instant().minus(ONLINE));
    }
}
