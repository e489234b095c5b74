package org.sironet.assembly.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.Basis;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of proxies. */
@Repository
public class Proxies {

    private final JdbcClient jdbc;
    private final Clock clock;

    Proxies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that hold. */
    public List<Proxy> of(UUID sitting) {
        return jdbc.sql("select * from proxy where sitting = ? and withdrawn_at is null order by holder, given_at")
                .param(sitting)
                .query(Proxies::proxy)
                .list();
    }

    public List<Proxy> heldBy(UUID sitting, OrganisationId holder) {
        return jdbc.sql("""
                select * from proxy where sitting = ? and holder = ? and withdrawn_at is null order by given_at""")
                .params(sitting, holder.value())
                .query(Proxies::proxy)
                .list();
    }

    public Optional<Proxy> givenBy(UUID sitting, OrganisationId giver) {
        return jdbc.sql("select * from proxy where sitting = ? and giver = ? and withdrawn_at is null")
                .params(sitting, giver.value())
                .query(Proxies::proxy)
                .optional();
    }

    void add(Proxy proxy, @Nullable PersonId by) {
        jdbc.sql("""
                insert into proxy (id, sitting, giver, holder, given_by, given_at, basis_kind, basis_reference)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(proxy.id())
                .param(proxy.sitting())
                .param(proxy.giver().value())
                .param(proxy.holder().value())
                .param(Columns.value(by))
                .param(Columns.write(proxy.givenAt()))
                .param(proxy.basis().kind().name())
                .param(proxy.basis().reference())
                .update();
    }

    void withdraw(UUID proxy, @Nullable PersonId by) {
        jdbc.sql("update proxy set withdrawn_at = ?, withdrawn_by = ? where id = ? and withdrawn_at is null")
                .param(Columns.write(clock.instant()))
                .param(Columns.value(by))
                .param(proxy)
                .update();
    }

    private static Proxy proxy(ResultSet row, int number) throws SQLException {
        return new Proxy(
                row.getObject("id", UUID.class),
                row.getObject("sitting", UUID.class),
                Columns.organisation(row, "giver"),
                Columns.organisation(row, "holder"),
                Columns.instant(row, "given_at"),
                new Basis(Basis.Kind.valueOf(row.getString("basis_kind")), row.getString("basis_reference")));
    }
}
