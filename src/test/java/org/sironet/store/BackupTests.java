package org.sironet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.sironet.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commands against the running program, as an operator gives them. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTests {

    @Autowired
    Installation installation;

    @Autowired
    DatabaseAccess access;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Path backup;
    private Path restored;
    private OwnPostgres postgres;

    @BeforeAll
    void backUpAndRestore(@TempDir Path kept) throws IOException, SQLException {
        Files.createDirectories(installation.data().resolve("keys"));
        Files.writeString(installation.data().resolve("keys/test.key"), "secret");
        files.put(new ByteArrayInputStream(new byte[] {0, '\\', '\n', '\t', -1}), "image/png", 100);
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values ('مهمة \\N', gen_random_uuid()::text, now(), false, 1)")
                .update();
        backup = kept.resolve("sironet.zip");
        BackupCommand.write(backup, options());
        restored = kept.resolve("restored");
        RestoreCommand.read(backup, Options.of("--data", restored.toString()));
        postgres = OwnPostgres.in(restored, OwnPostgresTests.PROGRAMS);
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void everyRowComesBack() throws Exception {
        try (var own = access.asOwner();
                var other = postgres.access(StoreConfiguration.DATABASE).asOwner()) {
            assertThat(contents(other)).isEqualTo(contents(own));
        }
    }

    @Test
    void theKeysComeBackReadableByTheirOwnerOnly() throws Exception {
        var key = restored.resolve("keys/test.key");
        assertThat(key).hasContent("secret");
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
    }

    @Test
    void sequencesGoOnWhereTheyWere() throws Exception {
        try (var own = access.asOwner();
                var other = postgres.access(StoreConfiguration.DATABASE).asOwner()) {
            assertThat(new BackupSchema(other).sequences()).isEqualTo(new BackupSchema(own).sequences());
        }
    }

    @Test
    void theProgramsRoleIsAsPoorAsBefore() throws Exception {
        try (var program = postgres.access(StoreConfiguration.DATABASE).asProgram();
                var statement = program.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from journal_entry"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void foreignKeysAreBack() throws Exception {
        try (var own = access.asOwner();
                var other = postgres.access(StoreConfiguration.DATABASE).asOwner()) {
            assertThat(new BackupSchema(other).addForeignKeys())
                    .isEqualTo(new BackupSchema(own).addForeignKeys())
                    .isNotEmpty();
        }
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
        var full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("mine"), "x");
        assertRefused(backup, full, "is not empty");
    }

    @Test
    void aFileThatExistsIsNotOverwritten() {
        assertThatThrownBy(() -> BackupCommand.write(backup, options())).hasMessageContaining("exists already");
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        var whole = Files.readAllBytes(backup);
        var cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length - 100));
        assertRefused(cut, folder.resolve("new"), "is not a whole backup");
    }

    @Test
    void aForeignFileIsRefused() throws IOException {
        var foreign = folder.resolve("foreign.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(foreign))) {
            zip.putNextEntry(new ZipEntry("manifest.txt"));
        }
        assertRefused(foreign, folder.resolve("new"), "is not a backup of Sironet");
    }

    @Test
    void aChangedTableIsNamed() throws IOException {
        var changed = changed("tables/scheduled_tasks", "x");
        assertRefused(changed, folder.resolve("new"), "tables/scheduled_tasks is not what the manifest says");
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws IOException {
        var manifest = "{\"format\":1,\"madeAt\":\"\",\"migrations\":[\"001\",\"99999\"],"
                + "\"tables\":[],\"sequences\":[],\"files\":[]}";
        assertRefused(changed(BackupManifest.NAME, manifest), folder.resolve("new"), "newer version of Sironet");
    }

    private static void assertRefused(Path file, Path target, String why) {
        assertThatThrownBy(() -> RestoreCommand.read(file, Options.of("--data", target.toString())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(why);
        assertThat(target.resolve("postgres")).doesNotExist();
    }

    private Path changed(String name, String content) throws IOException {
        var changed = folder.resolve("changed.zip");
        try (var from = new ZipFile(backup.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (var entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(name)) to.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                else from.getInputStream(entry).transferTo(to);
            }
        }
        return changed;
    }

    private Options options() {
        return Options.of("--data", installation.data().toString());
    }

    private static TreeMap<String, String> contents(Connection database) throws SQLException, IOException {
        var contents = new TreeMap<String, String>();
        var schema = new BackupSchema(database);
        for (var table : schema.tables()) {
            if (Backup.LEFT_OUT.contains(table)) continue;
            var rows = new java.io.StringWriter();
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select t.* from %s t order by t::text) to stdout"
                                    .formatted(BackupSchema.quoted(table)),
                            rows);
            contents.put(table, rows.toString());
        }
        return contents;
    }
}
