package org.sironet.network.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.PersonId;
import org.sironet.store.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the thread between secretariat and applicant, and of the files attached. */
@Repository
class Correspondence {

    enum Kind {
        QUESTION,
        ANSWER,
        /** what the reviewing officer advises; the applicant does not see it */
        RECOMMENDATION,
        /** between officers; the applicant does not see it */
        NOTE
    }

    enum Advice {
        ADMISSION,
        REFUSAL
    }

    /**
     * One contribution to the thread.
     *
     * @param author null for the applicant
     * @param advice only of a recommendation
     */
    record Message(
            UUID id,
            Kind kind,
            @Nullable PersonId author,
            String text,
            @Nullable Advice advice,
            Instant at) {}

    /** @param message null when it belongs to the application itself */
    record Attachment(UUID id, @Nullable UUID message, String name, String hash, String mediaType, long size) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Correspondence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID write(ApplicationId application, Kind kind, @Nullable PersonId author, String text, @Nullable Advice advice) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into application_message (id, application, kind, author, text, advice, written_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(application.value())
                .param(kind.name())
                .param(Applications.value(author))
                .param(text)
                .param(advice == null ? null : advice.name())
                .param(now())
                .update();
        return id;
    }

    /** Oldest first. */
    List<Message> of(ApplicationId application) {
        return jdbc.sql("select * from application_message where application = ? order by written_at, id")
                .param(application.value())
                .query(Correspondence::message)
                .list();
    }

    void attach(ApplicationId application, @Nullable UUID message, String name, StoredFile file) {
        jdbc.sql("""
                insert into application_attachment
                  (id, application, message, name, hash, media_type, size, attached_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID())
                .param(application.value())
                .param(message)
                .param(name)
                .param(file.hash().toString())
                .param(file.mediaType())
                .param(file.size())
                .param(now())
                .update();
    }

    void remove(ApplicationId application, UUID attachment) {
        jdbc.sql("""
                update application_attachment set removed_at = ?
                 where id = ? and application = ? and removed_at is null""").params(now(), attachment, application.value()).update();
    }

    List<Attachment> attachments(ApplicationId application) {
        return jdbc.sql("""
                select * from application_attachment where application = ? and removed_at is null
                 order by attached_at, id""")
                .param(application.value())
                .query(Correspondence::attachment)
                .list();
    }

    Optional<Attachment> attachment(ApplicationId application, UUID id) {
        return attachments(application).stream()
                .filter(attachment -> attachment.id().equals(id))
                .findFirst();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        var advice = row.getString("advice");
        return new Message(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                Applications.person(row, "author"),
                row.getString("text"),
                advice == null ? null : Advice.valueOf(advice),
                Applications.instant(row, "written_at"));
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("message", UUID.class),
                row.getString("name"),
                row.getString("hash"),
                row.getString("media_type"),
                row.getLong("size"));
    }
}
