package org.sironet.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** All passkeys. */
@Component
class Passkeys implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    Passkeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** At registration, and after each use. */
    @Override
    public void save(CredentialRecord passkey) {
        jdbc.sql("""
                insert into passkey (id, person, label, public_key, signature_count, user_verified, backup_eligible,
                                     backed_up, transports, attestation, client_data, made_at, last_used)
                values (:id, :person, :label, :key, :count, :verified, :eligible, :backedUp, :transports, :attestation,
                        :client, :now, :now)
                    on conflict (id) do update set signature_count = excluded.signature_count,
                       user_verified = excluded.user_verified, backed_up = excluded.backed_up, last_used = :now
                     where passkey.person = excluded.person""")
                .param("id", passkey.getCredentialId().getBytes())
                .param("person", person(passkey.getUserEntityUserId()).value())
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("client", bytes(passkey.getAttestationClientDataJSON()))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql("select * from passkey where id = ?")
                .param(id.getBytes())
                .query(Passkeys::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return of(person(user));
    }

    List<CredentialRecord> of(PersonId person) {
        return jdbc.sql("select * from passkey where person = ? order by made_at, id")
                .param(person.value())
                .query(Passkeys::passkey)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from passkey where id = ?").param(id.getBytes()).update();
    }

    boolean remove(PersonId owner, Bytes id) {
        return jdbc.sql("delete from passkey where id = ? and person = ?")
                        .param(id.getBytes())
                        .param(owner.value())
                        .update()
                == 1;
    }

    boolean rename(PersonId owner, Bytes id, String label) {
        return jdbc.sql("update passkey set label = ? where id = ? and person = ?")
                        .param(label)
                        .param(id.getBytes())
                        .param(owner.value())
                        .update()
                == 1;
    }

    void erase(PersonId owner) {
        jdbc.sql("delete from passkey where person = ?").param(owner.value()).update();
    }

    /** The name by which browsers and this program know the owner of a passkey: the bytes of the id's text. */
    static Bytes user(PersonId person) {
        return new Bytes(person.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    static PersonId person(Bytes user) {
        return PersonId.of(new String(user.getBytes(), java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        var attestation = row.getBytes("attestation");
        var client = row.getBytes("client_data");
        var record = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(user(new PersonId(row.getObject("person", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(Arrays.stream(row.getString("transports").split(" "))
                        .filter(each -> !each.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .label(row.getString("label"))
                .created(moment(row, "made_at"))
                .lastUsed(moment(row, "last_used"));
        if (attestation != null) record.attestationObject(new Bytes(attestation));
        if (client != null) record.attestationClientDataJSON(new Bytes(client));
        return record.build();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
