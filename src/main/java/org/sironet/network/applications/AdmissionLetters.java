package org.sironet.network.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.rules.Rules;
import org.sironet.seal.Codes;
import org.sironet.seal.SealedDocuments;
import org.sironet.shell.Documents;
import org.sironet.shell.Messages;
import org.sironet.shell.NetworkSettings;
import org.sironet.shell.QrCode;
import org.sironet.store.ContentHash;
import org.sironet.store.FileStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letter of admission. Its code, which {@code /verify} confirms, is issued with the decision; the letter is
 * printed when it is first asked for, so that a server without fonts can still admit.
 */
@Service
class AdmissionLetters {

    /** @param printed hash of the file; null until it is first asked for */
    private record Issued(
            String code,
            Language language,
            String number,
            String name,
            Instant at,
            @Nullable String printed) {}

    private final JdbcClient jdbc;
    private final Codes codes;
    private final SealedDocuments sealed;
    private final Documents documents;
    private final FileStore files;
    private final Messages messages;
    private final Rules rules;
    private final Clock clock;

    AdmissionLetters(
            JdbcClient jdbc,
            Codes codes,
            SealedDocuments sealed,
            Documents documents,
            FileStore files,
            Messages messages,
            Rules rules,
            Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.sealed = sealed;
        this.documents = documents;
        this.files = files;
        this.messages = messages;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(
            OrganisationId organisation, String number, Multilingual name, Language language, Actor by, Basis basis) {
        var code = codes.issue("admission", organisation.value(), clock.instant(), statement(number, name), by, basis);
        jdbc.sql("""
                insert into admission_letter (organisation, code, language, number, name, issued_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(organisation.value())
                .param(code)
                .param(language.tag())
                .param(number)
                .param(name.best(language).text())
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private Multilingual statement(String number, Multilingual name) {
        var network = rules.value(NetworkSettings.NAME);
        var versions = new HashMap<Language, String>();
        for (var language : Language.OF_PAGES) {
            versions.put(
                    language,
                    messages.text(
                            language,
                            "letter.admission-statement",
                            name.best(language).text(),
                            network.best(language).text(),
                            number));
        }
        return new Multilingual(versions);
    }

    /** The same bytes each time: empty when the organisation was not admitted through an application. */
    @Transactional
    public Optional<byte[]> pdf(OrganisationId organisation) {
        return jdbc.sql("select * from admission_letter where organisation = ? for update")
                .param(organisation.value())
                .query(AdmissionLetters::issued)
                .optional()
                .map(letter -> letter.printed() == null
                        ? print(organisation, letter)
                        : files.read(ContentHash.of(letter.printed())));
    }

    private byte[] print(OrganisationId organisation, Issued letter) {
        var address = codes.address(letter.code());
        var printed = documents.pdf(
                "network/applications/letter",
                letter.language(),
                Map.of(
                        "name", letter.name(),
                        "number", letter.number(),
                        "issued", letter.at(),
                        "code", Codes.written(letter.code()),
                        "address", address,
                        "qr", QrCode.dataUri(address)));
        sealed.seal(
                printed, statement(letter.number(), Multilingual.of(letter.language(), letter.name())), letter.code());
        jdbc.sql("update admission_letter set printed = ? where organisation = ?")
                .params(files.keep(printed, "application/pdf").toString(), organisation.value())
                .update();
        return printed;
    }

    private static Issued issued(ResultSet row, int number) throws SQLException {
        return new Issued(
                row.getString("code"),
                Language.of(row.getString("language")),
                row.getString("number"),
                row.getString("name"),
                Applications.instant(row, "issued_at"),
                row.getString("printed"));
    }
}
