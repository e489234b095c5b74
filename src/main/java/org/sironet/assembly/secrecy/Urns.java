package org.sironet.assembly.secrecy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of urns: made when every teller has a key, closed once. */
@Repository
class Urns {

    /** @param ballots that it held when it was closed, as many as members that had voted */
    record Closing(int ballots, Instant at) {}

    private final JdbcClient jdbc;

    Urns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For the keys that the tellers have handed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    void make(Urn urn) {
        jdbc.sql("insert into secret_urn values (?, ?, ?, ?)")
                .params(urn.poll(), urn.needed(), urn.room(), urn.mark())
                .update();
    }

    Optional<Urn> find(UUID poll) {
        return jdbc.sql("select * from secret_urn where poll = ?")
                .param(poll)
                .query(this::urn)
                .optional();
    }

    private Urn urn(ResultSet row, int number) throws SQLException {
        var poll = row.getObject("poll", UUID.class);
        var keys = jdbc.sql("select key from secret_teller_key where poll = ? order by number")
                .param(poll)
                .query(byte[].class)
                .list();
        return new Urn(poll, row.getInt("needed"), row.getInt("room"), keys);
    }

    Optional<Closing> closing(UUID poll) {
        return jdbc.sql("select * from secret_urn_closing where poll = ?")
                .param(poll)
                .query((row, number) -> new Closing(
                        row.getInt("ballots"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Waits for ballots that are just being put in; from then on there are no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean close(UUID poll, Instant at) {
        jdbc.sql("select poll from secret_urn where poll = ? for update")
                .param(poll)
                .query(UUID.class)
                .single();
        if (closing(poll).isPresent()) return false;
        return jdbc.sql("insert into secret_urn_closing select ?, settle_secret_urn(?), ?")
                        .params(poll, poll, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Urns of polls that were closed or annulled by then, and still show their groups. */
    List<UUID> unsettled(Instant closedBy) {
        return jdbc.sql("""
                select id from poll join secret_urn on poll = id
                 where state in ('CLOSED', 'ANNULLED') and closed_at <= ?
                   and not exists (select from secret_urn_closing c where c.poll = id)""")
                .param(OffsetDateTime.ofInstant(closedBy, ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** Keeps the urn open until the end of the transaction; false when it is closed, or there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean holdOpen(UUID poll) {
        return jdbc.sql("select poll from secret_urn where poll = ? for share")
                        .param(poll)
                        .query(UUID.class)
                        .optional()
                        .isPresent()
                && closing(poll).isEmpty();
    }

    /** In the order of their codes. */
    List<SealedBallot> ballots(UUID poll) {
        return jdbc.sql("select content from sealed_ballot where poll = ? order by code")
                .param(poll)
                .query((row, number) -> new SealedBallot(row.getBytes("content")))
                .list();
    }

    boolean holds(UUID poll, byte[] code) {
        return jdbc.sql("select exists (select from sealed_ballot where poll = ? and code = ?)")
                .params(poll, code)
                .query(Boolean.class)
                .single();
    }

    boolean voted(UUID poll, UUID organisation) {
        return jdbc.sql("select exists (select from secret_voted where poll = ? and organisation = ?)")
                .params(poll, organisation)
                .query(Boolean.class)
                .single();
    }

    /** @return false when the member has voted already */
    boolean tickOff(UUID poll, UUID organisation) {
        return jdbc.sql(
                                "insert into secret_voted (poll, organisation, paper) values (?, ?, true) on conflict do nothing")
                        .params(poll, organisation)
                        .update()
                == 1;
    }

    /** Members that vote on paper. */
    List<UUID> onPaper(UUID poll) {
        return jdbc.sql("select organisation from secret_voted where poll = ? and paper order by organisation")
                .param(poll)
                .query(UUID.class)
                .list();
    }

    /** How many have voted, on a phone or on paper. */
    int turnout(UUID poll) {
        return jdbc.sql("select count(*) from secret_voted where poll = ?")
                .param(poll)
                .query(Integer.class)
                .single();
    }
}
