package org.sironet.network.applications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secret links by which an applicant without an account comes back (N4). Only their hashes are kept. */
@Repository
class ApplicantLinks {

    static final Duration VALID = Duration.ofDays(180);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicantLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the token, which cannot be had again */
    String create(ApplicationId application) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into application_link (token_hash, application, ends_at) values (?, ?, ?)")
                .param(hash(token))
                .param(application.value())
                .param(OffsetDateTime.ofInstant(clock.instant().plus(VALID), ZoneOffset.UTC))
                .update();
        return token;
    }

    Optional<ApplicationId> application(String token) {
        return jdbc.sql("select application from application_link where token_hash = ? and ends_at > ?")
                .param(hash(token))
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> new ApplicationId(row.getObject(1, UUID.class)))
                .optional();
    }

    static String path(String token) {
        return "/applications/link/" + token;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
