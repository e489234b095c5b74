package org.sironet.network;

import org.sironet.kernel.Country;
import org.sironet.rules.Rules;
import org.sironet.shell.NetworkSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many members there are today, and from how many countries or areas. */
@Component
public class MemberFigures {

    /** @param home those based in the network's home country */
    public record Figures(int members, int home, int countries) {

        public int overseas() {
            return members - home;
        }
    }

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final Rules rules;

    MemberFigures(JdbcClient jdbc, Memberships memberships, Rules rules) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.rules = rules;
    }

    public Figures today() {
        Country home = rules.value(NetworkSettings.HOME);
        return jdbc.sql("""
                select count(*), count(*) filter (where o.country = ?), count(distinct o.country)
                  from (select distinct on (organisation) organisation, standing from standing_step
                         where holds_from <= ? order by organisation, holds_from desc, id desc) latest
                  join organisation o on o.id = latest.organisation
                 where latest.standing = 'MEMBER'""")
                .params(home.code(), memberships.today())
                .query((row, number) -> new Figures(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }
}
