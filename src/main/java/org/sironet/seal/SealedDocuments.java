package org.sironet.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Hashes;
import org.sironet.journal.HeadSigner;
import org.sironet.kernel.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remembers the documents that the network issued by the hash of their bytes, so that anybody can ask for one. */
@Component
public class SealedDocuments {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final HeadSigner signer;
    private final Clock clock;

    SealedDocuments(JdbcClient jdbc, JsonMapper json, HeadSigner signer, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * Seals a document exactly as it is sent out; twice is once.
     *
     * @param title what it is, for everybody to read; names organisations, never people
     * @param code the one printed on it; null for none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seal(byte[] document, Multilingual title, @Nullable String code) {
        var hash = Hashes.sha256(document);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var signed = signer.sign(SealedDocument.message(hash, document.length, title, at, code));
        jdbc.sql("insert into sealed_document values (?, ?, ?::jsonb, ?, ?, ?, ?) on conflict do nothing")
                .param(hash)
                .param(document.length)
                .param(json.writeValueAsString(title.byTag()))
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(code)
                .param(signed.key())
                .param(signed.signature())
                .update();
    }

    Optional<SealedDocument> find(byte[] sha256) {
        return jdbc.sql("select * from sealed_document where sha256 = ?")
                .param(sha256)
                .query(this::document)
                .optional()
                .filter(found -> signer.verifies(found.key(), found.message(), found.signature()));
    }

    List<SealedDocument> after(String sha256, int most) {
        return jdbc.sql("select * from sealed_document where sha256 > ? order by sha256 limit ?")
                .param(HexFormat.of().parseHex(sha256))
                .param(most)
                .query(this::document)
                .list();
    }

    private SealedDocument document(ResultSet row, int number) throws SQLException {
        return new SealedDocument(
                row.getBytes("sha256"),
                row.getLong("size"),
                Multilingual.ofTags(json.readValue(row.getString("title"), new TypeReference<>() {})),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getString("code"),
                row.getString("key"),
                row.getBytes("signature"));
    }
}
