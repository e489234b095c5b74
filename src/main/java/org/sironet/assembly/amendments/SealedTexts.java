package org.sironet.assembly.amendments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.texts.FileForm;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.sironet.store.ContentHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of sealed texts. */
@Repository
class SealedTexts {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    SealedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SealedText sealed, PersonId by) {
        jdbc.sql("""
                insert into sealed_text
                  (text, version, sequence, sha256, document, previous, code, result, sealed_at, binds_from, sealed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(sealed.text())
                .param(sealed.version())
                .param(sealed.sequence())
                .param(HEX.parseHex(sealed.sha256()))
                .param(sealed.document())
                .param(sealed.previous() == null ? null : HEX.parseHex(sealed.previous()))
                .param(sealed.code())
                .param(sealed.result())
                .param(OffsetDateTime.ofInstant(sealed.at(), ZoneOffset.UTC))
                .param(OffsetDateTime.ofInstant(sealed.bindsFrom(), ZoneOffset.UTC))
                .param(by.value())
                .update();
    }

    /** The latest first. */
    List<SealedText> of(UUID text) {
        return jdbc.sql("select * from sealed_text where text = ? order by sequence desc")
                .param(text)
                .query(SealedTexts::sealed)
                .list();
    }

    /** Oldest first. */
    List<SealedText> all() {
        return jdbc.sql("select * from sealed_text order by text, sequence")
                .query(SealedTexts::sealed)
                .list();
    }

    Optional<SealedText> find(UUID text, int version) {
        return jdbc.sql("select * from sealed_text where text = ? and version = ?")
                .params(text, version)
                .query(SealedTexts::sealed)
                .optional();
    }

    /** The hash of the file, once it was written. */
    Optional<ContentHash> written(UUID text, int version, Language language, FileForm form) {
        return jdbc.sql("""
                select file from sealed_text_print where text = ? and version = ? and language = ? and format = ?""")
                .params(text, version, language.tag(), form.ending())
                .query((row, number) -> ContentHash.of(row.getString("file")))
                .optional();
    }

    /** @return false when another request has written it first */
    boolean keep(UUID text, int version, Language language, FileForm form, ContentHash file) {
        return jdbc.sql("""
                insert into sealed_text_print (text, version, language, format, file) values (?, ?, ?, ?, ?)
                    on conflict do nothing""")
                        .params(text, version, language.tag(), form.ending(), file.toString())
                        .update()
                == 1;
    }

    private static SealedText sealed(ResultSet row, int number) throws SQLException {
        var previous = row.getBytes("previous");
        return new SealedText(
                row.getObject("text", UUID.class),
                row.getInt("version"),
                row.getInt("sequence"),
                HEX.formatHex(row.getBytes("sha256")),
                row.getString("document"),
                hex(previous),
                row.getString("code"),
                row.getString("result"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getObject("binds_from", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HEX.formatHex(bytes);
    }
}
