package org.sironet.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public keys in the database. */
@Component
class NetworkKeys {

    private final JdbcClient jdbc;

    NetworkKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeyRing all() {
        return KeyRing.ordered(
                jdbc.sql("select * from signing_key").query(NetworkKeys::key).list());
    }

    /** One at a time, whichever process it is: ends with the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('sironet.keys'))::text")
                .query(String.class)
                .single();
    }

    void add(NetworkKey key) {
        jdbc.sql("insert into signing_key (id, public_key, since, previous, endorsement) values (?, ?, ?, ?, ?)")
                .param(key.id())
                .param(key.publicKey())
                .param(OffsetDateTime.ofInstant(key.since(), ZoneOffset.UTC))
                .param(key.previous())
                .param(key.endorsement())
                .update();
    }

    private static NetworkKey key(ResultSet row, int number) throws SQLException {
        return new NetworkKey(
                row.getString("id"),
                row.getBytes("public_key"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("previous"),
                row.getBytes("endorsement"));
    }
}
