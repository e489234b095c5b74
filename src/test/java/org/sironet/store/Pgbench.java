package org.sironet.store;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.context.ApplicationContext;

/** PostgreSQL's own benchmark on the program's own server: what one bare statement can do there. */
public final class Pgbench {

    private Pgbench() {}

    /**
     * Prepared, by 16 clients for five seconds.
     *
     * @param create statements that make its table, run once before
     * @return how many a second
     */
    public static double statements(ApplicationContext program, Path folder, String create, String statement)
            throws IOException, SQLException {
        var access = program.getBean(DatabaseAccess.class);
        try (var owner = access.asOwner();
                var creating = owner.createStatement()) {
            creating.execute(create);
        }
        var script = Files.writeString(folder.resolve("pgbench.sql"), statement);
        var server = URI.create(access.url().substring("jdbc:".length()));
        var process = new ProcessBuilder(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "16",
                "-j",
                "2",
                "-T",
                "5",
                "-f",
                script.toString(),
                "-h",
                server.getHost(),
                "-p",
                Integer.toString(server.getPort()),
                "-U",
                access.owner(),
                server.getPath().substring(1));
        process.environment().put("PGPASSWORD", access.ownerPassword());
        var running = process.redirectErrorStream(true).start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines()
                .filter(line -> line.startsWith("tps = "))
                .map(line -> Double.valueOf(line.substring(6).split(" ")[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(said));
    }
}
