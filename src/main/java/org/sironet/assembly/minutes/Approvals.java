package org.sironet.assembly.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.sironet.store.ContentHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of approved minutes and of their printed forms. */
@Repository
class Approvals {

    private final JdbcClient jdbc;

    Approvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Approval> of(UUID sitting) {
        return jdbc.sql("select * from minutes_approval where sitting = ?")
                .param(sitting)
                .query(Approvals::approval)
                .optional();
    }

    void add(Approval approval, PersonId by, Basis basis) {
        jdbc.sql("""
                insert into minutes_approval
                  (sitting, approved_in, at, by, basis_kind, basis_reference, document, sha256, code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(approval.sitting())
                .param(approval.approvedIn())
                .param(Columns.write(approval.at()))
                .param(by.value())
                .param(basis.kind().name())
                .param(basis.reference())
                .param(approval.document())
                .param(approval.sha256())
                .param(approval.code())
                .update();
    }

    Optional<ContentHash> printed(UUID sitting, Language language) {
        return jdbc.sql("select file from minutes_print where sitting = ? and language = ?")
                .params(sitting, language.tag())
                .query((row, number) -> ContentHash.of(row.getString("file")))
                .optional();
    }

    /** @return false when another request has printed it first */
    boolean keepPrint(UUID sitting, Language language, ContentHash file) {
        return jdbc.sql("""
                insert into minutes_print (sitting, language, file) values (?, ?, ?) on conflict do nothing""").params(sitting, language.tag(), file.toString()).update() == 1;
    }

    private static Approval approval(ResultSet row, int number) throws SQLException {
        return new Approval(
                row.getObject("sitting", UUID.class),
                row.getObject("approved_in", UUID.class),
                Columns.instant(row, "at"),
                row.getString("document"),
                row.getString("sha256"),
                row.getString("code"));
    }
}
