package org.sironet.network.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the file of an import until it ends, for every process, in parts so that memory holds one. */
@Component
class ImportFiles {

    private static final int PART = 512 * 1024;

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID id, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var number = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART))
                jdbc.sql("insert into import_file (import, part, bytes) values (?, ?, ?)")
                        .params(id, number++, part)
                        .update();
        }
    }

    /** What is done with a file that is gone afterwards. */
    interface Use<T> {
        T with(Path file) throws IOException, Unreadable;
    }

    <T> T use(UUID id, Use<T> use) throws IOException, Unreadable {
        var file = Files.createTempFile("sironet", ".import");
        try {
            fetch(id, file);
            return use.with(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void fetch(UUID id, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (var part = 0; ; part++) {
                var bytes = jdbc.sql("select bytes from import_file where import = ? and part = ?")
                        .params(id, part)
                        .query((row, number) -> row.getBytes(1))
                        .optional();
                if (bytes.isEmpty()) return;
                out.write(bytes.get());
            }
        }
    }

    /** Takes at most one byte more than a file may have. */
    static Path spooled(InputStream content) throws IOException {
        var file = Files.createTempFile("sironet", ".import");
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            long size = 0;
            for (var read = content.read(buffer); read >= 0 && size <= Limits.FILE; read = content.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
        }
        return file;
    }
}
