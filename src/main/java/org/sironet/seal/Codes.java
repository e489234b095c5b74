package org.sironet.seal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.HeadSigner;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;
import org.sironet.store.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Codes on letters: short enough to type, each bound to what it confirms. */
@Component
public class Codes {

    private static final String SELECT = """
            select c.*, r.at as revoked_at, r.reason, r.superseded_by
              from verification_code c left join verification_code_revocation r using (code)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final HeadSigner signer;
    private final Journal journal;
    private final Clock clock;
    private final Installation installation;

    Codes(
            JdbcClient jdbc,
            JsonMapper json,
            HeadSigner signer,
            Journal journal,
            Clock clock,
            Installation installation) {
        this.jdbc = jdbc;
        this.json = json;
        this.signer = signer;
        this.journal = journal;
        this.clock = clock;
        this.installation = installation;
    }

    /**
     * A new code.
     *
     * @param kind small letters and dashes; {@code code.kind.<kind>} are its words
     * @param subject what it is about, for example a membership
     * @param statement what it confirms, in the network's languages; names organisations, never people
     * @return sixteen characters; print {@link #written}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(String kind, UUID subject, Instant validFrom, Multilingual statement, Actor by, Basis basis) {
        var code = CodeFormat.random();
        var from = validFrom.truncatedTo(ChronoUnit.MICROS);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var signed = signer.sign(Confirmation.message(code, kind, subject, from, at, statement));
        jdbc.sql("insert into verification_code values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)")
                .param(code)
                .param(kind)
                .param(subject)
                .param(OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(json.writeValueAsString(statement.byTag()))
                .param(signed.key())
                .param(signed.signature())
                .update();
        journal.record(new Entry("code.issued", subject(code), by, basis, Map.of("code", code, "subject", subject)));
        return code;
    }

    /**
     * Withdraws a code; who types it learns why.
     *
     * @param successor the code of the letter that takes its place; null for none
     * @return false when it was withdrawn before, or there is no such code
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revoke(String code, String reason, @Nullable String successor, Actor by, Basis basis) {
        var revoked = jdbc.sql("""
                insert into verification_code_revocation (code, at, reason, superseded_by)
                select code, ?, ?, ? from verification_code where code = ? on conflict do nothing""")
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(reason)
                .param(successor)
                .param(code)
                .update();
        if (revoked == 1) journal.record(new Entry("code.revoked", subject(code), by, basis, Map.of("code", code)));
        return revoked == 1;
    }

    /** In four groups, as it is printed. */
    public static String written(String code) {
        return CodeFormat.written(code);
    }

    /** Where a letter's picture code leads. */
    public String address(String code) {
        return installation.url() + "/verify/" + written(code);
    }

    Optional<Confirmation> find(String code) {
        return jdbc.sql(SELECT + " where c.code = ?")
                .param(code)
                .query(this::confirmation)
                .optional();
    }

    List<Confirmation> after(String code, int most) {
        return jdbc.sql(SELECT + " where c.code > ? order by c.code limit ?")
                .param(code)
                .param(most)
                .query(this::confirmation)
                .list();
    }

    boolean genuine(Confirmation confirmation) {
        return signer.verifies(confirmation.key(), confirmation.message(), confirmation.signature());
    }

    static Subject subject(String code) {
        return new Subject("code", UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)));
    }

    private Confirmation confirmation(ResultSet row, int number) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Confirmation(
                row.getString("code"),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                Multilingual.ofTags(json.readValue(row.getString("statement"), new TypeReference<>() {})),
                row.getString("key"),
                row.getBytes("signature"),
                revoked == null
                        ? null
                        : new Confirmation.Revocation(
                                revoked.toInstant(), row.getString("reason"), row.getString("superseded_by")));
    }
}
