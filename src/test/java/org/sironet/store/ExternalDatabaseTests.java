package org.sironet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.Program;

/** A PostgreSQL of the operator's, the oldest and the newest that we work with; its owner is no superuser. */
class ExternalDatabaseTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"16", "18"})
    void twoProgramsStartAtOnceOnOneDatabaseAndServe(String version) throws Exception {
        try (var server = ExternalPostgres.start(version, folder.resolve("server"));
                var one = program(server, "one");
                var two = program(server, "two")) {
            for (var program : List.of(one.ready(), two.ready())) {
                assertThat(program.get("/health").statusCode()).isEqualTo(200);
                assertThat(program.get("/sign-in").statusCode()).isEqualTo(200);
            }
            assertProgramOnlyInserts(DatabaseAccess.external(server.url()));
            backUpAndRestore(server);
        }
    }

    private Program program(ExternalPostgres server, String name) throws IOException {
        return Program.start(
                "--database", server.url(), "--data", folder.resolve(name).toString(), "--port", "0");
    }

    private static void assertProgramOnlyInserts(DatabaseAccess access) throws SQLException {
        try (var connection = access.asProgram();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into journal_entry (at, what, subject_type, subject, basis_kind, basis_reference, details)
                    values (now(), 'test.written', 'test', gen_random_uuid(), 'OFFICE', 'test', '{}')""");
            for (var change : List.of(
                    "update journal_entry set what = 'a.b'", "delete from journal_entry", "truncate journal_entry"))
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("permission denied");
        }
    }

    private void backUpAndRestore(ExternalPostgres server) throws Exception {
        var file = folder.resolve("backup.zip");
        BackupCommand.write(
                file,
                Options.of(
                        "--database",
                        server.url(),
                        "--data",
                        folder.resolve("one").toString()));
        var empty = server.another("restored");
        RestoreCommand.read(
                file,
                Options.of(
                        "--database",
                        empty,
                        "--data",
                        folder.resolve("restored").toString()));
        try (var connection = DatabaseAccess.external(empty).asOwner();
                var rows = connection.createStatement().executeQuery("select count(*) from journal_entry")) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
        }
    }

    @Test
    void aDatabaseThatMayLoseWritesIsRefused() throws Exception {
        try (var server = ExternalPostgres.start("18", folder.resolve("server"), "fsync=off");
                var program = program(server, "one")) {
            assertThat(program.status()).isEqualTo(1);
            assertThat(program.output().lines())
                    .singleElement()
                    .asString()
                    .isEqualTo("This database may lose acknowledged writes: fsync = off.");
        }
    }
}
