package org.sironet.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sironet.ServerTest;
import org.sironet.kernel.Basis;
import org.sironet.store.Installation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class SealingTests {

    @Autowired
    Journal journal;

    @Autowired
    Chain chain;

    @Autowired
    HeadSigner signer;

    @Autowired
    Sealer sealer;

    @Autowired
    Changes changes;

    @Autowired
    javax.sql.DataSource database;

    @Autowired
    Integrity integrity;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Installation installation;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void whatIsCommittedIsSealedWithinASecond() {
        var id = record();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(1))
                .until(() -> sealed(id));
    }

    @Test
    void whenTheProcessThatSealsEndsAnotherGoesOn() {
        var other = new Sealer(
                database, chain, transaction, signer, integrity, java.time.Clock.systemUTC(), changes, installation);
        other.start();
        try {
            sealer.stop();
            var id = record();
            await().atMost(Duration.ofSeconds(10)).until(() -> sealed(id));
        } finally {
            sealer.start();
            other.stop();
        }
        var later = record();
        await().atMost(Duration.ofSeconds(10)).until(() -> sealed(later));
        assertThat(jdbc.sql("select count(*) - count(distinct entry) from journal_link")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anEntryThatCommitsAfterALaterOneIsSealedToo() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var early = Thread.ofVirtual()
                .unstarted(() -> transaction.executeWithoutResult(status -> {
                    journal.record(entry());
                    written.countDown();
                    awaitUninterruptibly(mayCommit);
                }));
        early.start();
        written.await();
        var later = record();
        await().until(() -> sealed(later));
        mayCommit.countDown();
        early.join();
        await().until(() -> unsealed() == 0);
        assertThat(chain.firstWrong(signer)).isEmpty();
    }

    @Test
    void theHeadsAreKeptOutsideTheDatabase() throws Exception {
        var id = record();
        await().until(() -> sealed(id));
        var last = chain.last().orElseThrow();
        await().untilAsserted(
                        () -> assertThat(Files.readAllLines(installation.data().resolve("heads")))
                                .contains(last.line()));
        assertThat(new HeadsFile(installation.data().resolve("heads")).compare(chain))
                .isEmpty();
        assertThat(integrity.sound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "update journal_entry set basis_reference = basis_reference || 'x' where id = %d ~ was changed",
                "update journal_entry set at = at + interval '1 microsecond' where id = %d ~ was changed",
                "update journal_entry set details = details || '{\"x\":1}' where id = %d ~ was changed",
                "update journal_entry set actor = gen_random_uuid() where id = %d ~ was changed",
                "delete from journal_entry where id = %d ~ is missing",
                "delete from journal_link where entry = %d ~ is missing",
                "delete from journal_head where number = (select max(number) from journal_head) and %d > 0 ~ comes after",
                "update journal_link set hash = sha256('x') where entry = %d ~ was changed"
            })
    void whoeverOwnsTheDatabaseCannotChangeThePastUnseen(String tampering, String found) throws Exception {
        var id = record();
        await().until(() -> sealed(id));
        asOwner(owned -> {
            owned.sql(tampering.formatted(id)).update();
            assertThat(new Chain(owned).firstWrong(signer))
                    .hasValueSatisfying(wrong -> assertThat(wrong).contains(found));
        });
    }

    @Test
    void aCutTailShowsAgainstTheHeadsOutside(@TempDir Path folder) throws Exception {
        var id = record();
        await().until(() -> sealed(id));
        var outside = new HeadsFile(folder.resolve("heads"));
        outside.catchUp(chain);
        var last = chain.last().orElseThrow();
        asOwner(owned -> {
            owned.sql("delete from journal_link where position > (select entries from journal_head where number = ?)")
                    .param(last.number() - 1)
                    .update();
            owned.sql("delete from journal_head where number = ?")
                    .param(last.number())
                    .update();
            var cut = new Chain(owned);
            assertThat(cut.firstWrong(signer)).isEmpty();
            assertThat(outside.compare(cut)).contains("head " + last.number() + " is missing in the database");
        });
    }

    @Test
    void aRewrittenHeadShowsAgainstTheHeadsOutside(@TempDir Path folder) throws Exception {
        record();
        await().until(() -> unsealed() == 0);
        var outside = new HeadsFile(folder.resolve("heads"));
        outside.catchUp(chain);
        var last = chain.last().orElseThrow();
        asOwner(owned -> {
            owned.sql("update journal_head set at = at + interval '1 second' where number = ?")
                    .param(last.number())
                    .update();
            assertThat(outside.compare(new Chain(owned)))
                    .contains("head " + last.number() + " is another one in the database");
        });
    }

    @Test
    void halfALineLeftByACrashIsWrittenOver(@TempDir Path folder) throws Exception {
        record();
        await().until(() -> unsealed() == 0);
        var file = folder.resolve("heads");
        var outside = new HeadsFile(file);
        outside.append(List.of(chain.headsAfter(0, 1).getFirst()));
        Files.writeString(file, "{\"at\":\"20", java.nio.file.StandardOpenOption.APPEND);
        outside.catchUp(chain);
        assertThat(outside.compare(chain)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "journal_entry",
        "journal_head",
        "journal_link",
        "rule_version",
        "signing_key",
        "verification_code",
        "verification_code_revocation",
        "sealed_document"
    })
    void theProgramCanOnlyInsert(String table) {
        for (var statement : List.of("delete from " + table, "truncate " + table + " cascade"))
            assertThatThrownBy(() -> jdbc.sql(statement).update()).hasStackTraceContaining("permission denied");
        var column = jdbc.sql(
                        "select column_name from information_schema.columns where table_name = ? and is_identity = 'NO' limit 1")
                .param(table)
                .query(String.class)
                .single();
        assertThatThrownBy(() -> jdbc.sql("update %1$s set %2$s = %2$s".formatted(table, column))
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    private long record() {
        transaction.executeWithoutResult(status -> journal.record(entry()));
        return jdbc.sql("select max(id) from journal_entry").query(Long.class).single();
    }

    private static Entry entry() {
        return new Entry(
                "test.done",
                new Subject("test", UUID.randomUUID()),
                Actor.PROGRAM,
                Basis.office("test"),
                Map.of("text", "中 \"é\" \n", "number", 1.5, "list", List.of(1, true)));
    }

    private boolean sealed(long id) {
        return jdbc.sql("select exists (select from journal_link where entry = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private long unsealed() {
        return jdbc.sql("select count(*) from journal_entry e where not exists "
                        + "(select from journal_link l where l.entry = e.id)")
                .query(Long.class)
                .single();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Step {
        void with(JdbcClient owned) throws Exception;
    }

    /** In a transaction that is rolled back. */
    private void asOwner(Step step) throws Exception {
        try (Connection connection =
                DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
            connection.setAutoCommit(false);
            step.with(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            connection.rollback();
        }
    }
}
