package org.sironet.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files by the hash of their content: attachments, logos, letters. They stand in the database, so that they commit with
 * the row that names them (a foreign key to {@code stored_file}) and are part of every backup; memory holds one chunk.
 */
@Component
public class FileStore {

    static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileStore(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps a file, once however often it comes; within the caller's transaction if there is one.
     *
     * @param content read to its end, not closed
     * @param mediaType found by the caller in the content, never believed from outside
     * @param limit in bytes
     * @throws FileTooLarge when there is more; nothing is kept then
     */
    public StoredFile put(InputStream content, String mediaType, long limit) throws IOException {
        var spool = Files.createTempFile("sironet", ".upload");
        try {
            var digest = sha256();
            var size = spooled(new DigestInputStream(content, digest), spool, limit);
            return kept(spool, new StoredFile(ContentHash.of(digest.digest()), size, mediaType));
        } finally {
            Files.delete(spool);
        }
    }

    /** Keeps what this program made itself. */
    public ContentHash keep(byte[] content, String mediaType) {
        try {
            return put(new ByteArrayInputStream(content), mediaType, content.length)
                    .hash();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws java.util.NoSuchElementException when nothing with that hash is kept */
    public byte[] read(ContentHash hash) {
        try (var content = open(hash).orElseThrow()) {
            return content.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public Optional<StoredFile> find(ContentHash hash) {
        return jdbc.sql("select hash, size, media_type from stored_file where hash = ?")
                .param(hash.bytes())
                .query(FileStore::file)
                .optional();
    }

    /** Read chunk by chunk, so that a large file and a slow reader hold neither memory nor a connection. */
    public Optional<InputStream> open(ContentHash hash) {
        return find(hash).map(file -> new Chunks(number -> chunk(hash, number)));
    }

    private static long spooled(InputStream content, Path spool, long limit) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(spool))) {
            var buffer = new byte[16 * 1024];
            long size = 0;
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) throw new FileTooLarge(limit);
                out.write(buffer, 0, read);
            }
            return size;
        }
    }

    private StoredFile kept(Path spool, StoredFile file) throws IOException {
        try {
            transaction.executeWithoutResult(status -> {
                if (isNew(file)) write(spool, file.hash());
            });
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return find(file.hash()).orElseThrow();
    }

    /** Whoever stores the same content at the same moment waits here for the first to commit. */
    private boolean isNew(StoredFile file) {
        return jdbc.sql("""
                        insert into stored_file (hash, size, media_type, stored_at) values (?, ?, ?, ?)
                            on conflict (hash) do nothing""")
                        .params(
                                file.hash().bytes(),
                                file.size(),
                                file.mediaType(),
                                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void write(Path spool, ContentHash hash) {
        try (var content = Files.newInputStream(spool)) {
            var number = 0;
            for (var bytes = content.readNBytes(CHUNK); bytes.length > 0; bytes = content.readNBytes(CHUNK))
                jdbc.sql("insert into stored_file_chunk (hash, number, bytes) values (?, ?, ?)")
                        .params(hash.bytes(), number++, bytes)
                        .update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<byte[]> chunk(ContentHash hash, int number) {
        return jdbc.sql("select bytes from stored_file_chunk where hash = ? and number = ?")
                .params(hash.bytes(), number)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(ContentHash.of(row.getBytes("hash")), row.getLong("size"), row.getString("media_type"));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
