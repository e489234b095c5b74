package org.sironet.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sironet.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class FileStoreTests {

    private static final long LIMIT = 10_000_000;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aFileComesBackByteForByte() throws IOException {
        for (var size : new int[] {0, 1, FileStore.CHUNK, FileStore.CHUNK + 1, 3 * FileStore.CHUNK - 7}) {
            var content = random(size);
            var file = files.put(new ByteArrayInputStream(content), "image/png", LIMIT);
            assertThat(file.size()).isEqualTo(size);
            assertThat(files.open(file.hash()).orElseThrow().readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void itsNameIsTheSha256OfItsContent() throws IOException {
        assertThat(put("abc").hash().hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        var first = put("once");
        assertThat(put("once")).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from stored_file_chunk where hash = ?")
                        .param(first.hash().bytes())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void manyMayStoreTheSameContentAtOnce() throws Exception {
        var content = random(FileStore.CHUNK * 2);
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<Future<StoredFile>>();
            for (var n = 0; n < 8; n++)
                results.add(together.submit(() -> files.put(new ByteArrayInputStream(content), "image/png", LIMIT)));
            for (var result : results) assertThat(result.get().size()).isEqualTo(content.length);
        }
    }

    @Test
    void whatIsTooLargeIsRefusedAndNotKept() {
        var before = count();
        assertThatThrownBy(() -> files.put(new ByteArrayInputStream(random(1001)), "image/png", 1000))
                .isInstanceOf(FileTooLarge.class);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aFileGoesWhenItsTransactionRollsBack() {
        var hash = transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return put("rolled back").hash();
            } catch (IOException unexpected) {
                throw new AssertionError(unexpected);
            }
        });
        assertThat(files.find(hash)).isEmpty();
        assertThat(files.open(hash)).isEmpty();
    }

    @Test
    void theProgramCannotChangeAFile() throws IOException {
        put("unchanged");
        assertThatThrownBy(() ->
                        jdbc.sql("update stored_file_chunk set bytes = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private StoredFile put(String text) throws IOException {
        return files.put(new ByteArrayInputStream(text.getBytes(UTF_8)), "text/plain", LIMIT);
    }

    private int count() {
        return jdbc.sql("select count(*) from stored_file").query(Integer.class).single();
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
