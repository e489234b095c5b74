package org.sironet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPostgresTests {

    static final Path PROGRAMS = Path.of("target/programs");

    /** One for all tests, since making a database costs most of the time. */
    @TempDir
    static Path folder;

    private OwnPostgres postgres;

    @BeforeEach
    void start() {
        postgres = OwnPostgres.in(folder, PROGRAMS);
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void itsSettingsAreDurable() throws SQLException {
        var settings = new HashMap<String, String>();
        try (var connection = postgres.access("postgres").asOwner();
                var rows = connection.createStatement().executeQuery("select name, setting from pg_settings")) {
            while (rows.next()) settings.put(rows.getString(1), rows.getString(2));
        }
        assertThat(settings)
                .containsEntry("fsync", "on")
                .containsEntry("full_page_writes", "on")
                .containsEntry("synchronous_commit", "on")
                .containsEntry("listen_addresses", "127.0.0.1")
                .containsEntry("unix_socket_directories", "");
    }

    @Test
    void nobodyConnectsWithoutThePassword() {
        var url = postgres.url("postgres");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "wrong"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(url, "root", "")).isInstanceOf(SQLException.class);
    }

    @Test
    void everyWayInAsksForThePassword() throws IOException {
        assertThat(Files.readAllLines(pg().resolve("pg_hba.conf")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void onlyTheOwnerReadsTheFolder() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("postgres"))).hasSize(3);
        assertThat(Files.getPosixFilePermissions(folder.resolve("postgres/password")))
                .hasSize(2);
    }

    @Test
    void aSecondProgramOnTheFolderIsRefused() {
        assertThatThrownBy(() -> OwnPostgres.in(folder, PROGRAMS))
                .isInstanceOf(DataFolderInUse.class)
                .hasMessageContaining("Another program uses");
    }

    @Test
    void whenItIsKilledItIsBackWithinSecondsOnTheSamePort() throws Exception {
        write(1);
        kill(postmaster());
        awaitAnswer();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whenOneOfItsProcessesIsKilledItIsBackWithinSeconds() throws Exception {
        write(1);
        try (var connection = postgres.access("postgres").asOwner();
                var row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            kill(row.getLong(1));
        }
        awaitAnswer();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aStrangersProcessUnderTheOldNumberIsLeftAlone() throws Exception {
        postgres.close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.write(
                pg().resolve("postmaster.pid"),
                java.util.List.of(
                        String.valueOf(stranger.pid()), pg().toString(), "1", "1", "", "127.0.0.1", "", "ready"));
        postgres = OwnPostgres.in(folder, PROGRAMS);
        awaitAnswer();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void whatAnInterruptedFirstStartLeftIsBegunAfresh() throws Exception {
        postgres.close();
        Files.move(pg(), folder.resolve("postgres/pg.new"));
        Files.delete(folder.resolve("postgres/pg.new/PG_VERSION"));
        postgres = OwnPostgres.in(folder, PROGRAMS);
        awaitAnswer();
    }

    @Test
    void dataOfAnotherPostgresAreRefusedInASentence() throws Exception {
        postgres.close();
        Files.writeString(pg().resolve("PG_VERSION"), "15\n");
        assertThatThrownBy(() -> OwnPostgres.in(folder, PROGRAMS))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("made by PostgreSQL 15");
        Files.writeString(pg().resolve("PG_VERSION"), "18\n");
    }

    @Test
    void aPortThatIsTakenMeanwhileIsLeftToItsTaker() throws Exception {
        try (var taker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            postgres.close();
            postgres = OwnPostgres.in(folder, PROGRAMS, taker.getLocalPort());
            awaitAnswer();
            assertThat(postgres.url("x")).doesNotContain(":" + taker.getLocalPort() + "/");
        }
    }

    private Path pg() {
        return folder.resolve("postgres/pg");
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(pg().resolve("postmaster.pid")).getFirst().strip());
    }

    static void kill(long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-9", String.valueOf(pid)).start().waitFor())
                .isZero();
    }

    private void write(int id) throws SQLException {
        try (var connection = postgres.access("postgres").asOwner();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists kept");
            statement.execute("create table kept (id int primary key)");
            statement.execute("insert into kept values (" + id + ")");
        }
    }

    private long rows() throws SQLException {
        try (var connection = postgres.access("postgres").asOwner();
                var row = connection.createStatement().executeQuery("select count(*) from kept")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void awaitAnswer() throws Exception {
        Eventually.within(Duration.ofSeconds(20), () -> {
            try (var connection = postgres.access("postgres").asOwner()) {
                return connection.isValid(1);
            }
        });
    }

    /** Killed with the program, under writes: each acknowledged row is there after the next start. */
    @Test
    void eachAcknowledgedWriteSurvivesAKillOfBoth() throws Exception {
        postgres.close();
        var writer = Writer.start(folder, PROGRAMS);
        var acknowledged = writer.killAfter(2_000, this::postmaster);
        postgres = OwnPostgres.in(folder, PROGRAMS);
        assertThat(Writer.kept(postgres)).containsAll(acknowledged);
    }

    /** The program alone is killed: PostgreSQL goes on without it, and the next start takes over. */
    @Test
    void eachAcknowledgedWriteSurvivesAKillOfTheProgram() throws Exception {
        postgres.close();
        var writer = Writer.start(folder, PROGRAMS);
        var acknowledged = writer.killAfter(500, () -> 0);
        assertThat(new PostgresProcesses(pg().toRealPath()).isOne(postmaster())).isTrue();
        postgres = OwnPostgres.in(folder, PROGRAMS);
        assertThat(Writer.kept(postgres)).containsAll(acknowledged);
    }

    @Test
    void closingTakesLittleTime() throws IOException {
        var before = System.nanoTime();
        postgres.close();
        assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(5));
    }
}
