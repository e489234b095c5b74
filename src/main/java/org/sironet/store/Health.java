package org.sironet.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Whether the program can serve: its database answers. */
@Component
public final class Health {

    private static final int SECONDS = 2;

    private final DataSource database;

    Health(DataSource database) {
        this.database = database;
    }

    /** Within a few seconds at most. */
    public boolean good() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
