package org.sironet.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;

/** Refuses to start on a database that may lose what it acknowledged. */
final class DurabilityCheck implements InitializingBean {

    private static final Set<String> SYNCHRONOUS = Set.of("on", "remote_write", "remote_apply", "local");

    private final DataSource database;

    DurabilityCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        var wrong = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var settings = statement.executeQuery("""
                        select name, setting from pg_settings
                         where name in ('fsync', 'full_page_writes', 'synchronous_commit')""")) {
            while (settings.next()) {
                var name = settings.getString("name");
                var setting = settings.getString("setting");
                var durable = name.equals("synchronous_commit") ? SYNCHRONOUS.contains(setting) : setting.equals("on");
                if (!durable) wrong.add(name + " = " + setting);
            }
        }
        if (!wrong.isEmpty())
            throw new CannotStart("This database may lose acknowledged writes: " + String.join(", ", wrong) + ".");
    }
}
