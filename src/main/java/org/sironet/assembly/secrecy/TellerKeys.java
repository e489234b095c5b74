package org.sironet.assembly.secrecy;

import static java.util.Arrays.copyOf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sironet.journal.Hashes;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of tellers and their public keys. A teller has a number as soon as the key is there. */
@Repository
class TellerKeys {

    /** A teller of one poll. */
    record Teller(int number, PersonId person, byte[] key, Instant madeAt) {

        /** Short enough to be read out to each other. */
        String fingerprint() {
            return TellerKeys.fingerprint(key);
        }
    }

    private static final int READ_OUT = 16;
    private static final String SELECT = """
            select number, person, key, made_at from secret_teller join secret_teller_key using (poll, number)""";

    private final JdbcClient jdbc;

    TellerKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String fingerprint(byte[] key) {
        return SealedBallot.written(copyOf(Hashes.sha256(key), READ_OUT));
    }

    List<Teller> of(UUID poll) {
        return jdbc.sql(SELECT + " where poll = ? order by number")
                .param(poll)
                .query(TellerKeys::teller)
                .list();
    }

    Optional<Teller> find(UUID poll, PersonId person) {
        return jdbc.sql(SELECT + " where poll = ? and person = ?")
                .params(poll, person.value())
                .query(TellerKeys::teller)
                .optional();
    }

    void add(UUID poll, int number, PersonId person, byte[] key, Instant at) {
        var moment = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        jdbc.sql("insert into secret_teller (poll, number, person) values (?, ?, ?)")
                .params(poll, number, person.value())
                .update();
        jdbc.sql("insert into secret_teller_key (poll, number, key, made_at) values (?, ?, ?, ?)")
                .params(poll, number, key, moment)
                .update();
    }

    private static Teller teller(ResultSet row, int number) throws SQLException {
        return new Teller(
                row.getInt("number"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("key"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
