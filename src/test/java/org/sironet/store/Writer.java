package org.sironet.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that writes rows into its own PostgreSQL on four threads and prints the number of each that is committed. */
final class Writer {

    interface Number {
        long get() throws IOException;
    }

    private final Process process;

    private Writer(Process process) {
        this.process = process;
    }

    public static void main(String[] folders) throws Exception {
        var postgres = OwnPostgres.in(Path.of(folders[0]), Path.of(folders[1]));
        try (var connection = postgres.access("postgres").asOwner();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists written");
            statement.execute("create table written (id int primary key)");
        }
        var next = new AtomicInteger();
        for (var thread = 0; thread < 4; thread++) new Thread(() -> write(postgres, next)).start();
    }

    private static void write(OwnPostgres postgres, AtomicInteger next) {
        try (var connection = postgres.access("postgres").asOwner();
                var insert = connection.prepareStatement("insert into written values (?)")) {
            while (true) {
                var id = next.incrementAndGet();
                insert.setInt(1, id);
                insert.execute();
                System.out.println(id);
            }
        } catch (SQLException ended) {
            System.err.println(ended.getMessage());
        }
    }

    static Writer start(Path folder, Path programs) throws IOException {
        return new Writer(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString(),
                        programs.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Kills it, and the process of that number if there is one, after so many acknowledgements; returns all of them. */
    List<Integer> killAfter(int count, Number other) throws Exception {
        var acknowledged = new ArrayList<Integer>();
        try (var lines = process.inputReader()) {
            while (acknowledged.size() < count) acknowledged.add(Integer.valueOf(lines.readLine()));
            OwnPostgresTests.kill(process.pid());
            var pid = other.get();
            if (pid > 0) OwnPostgresTests.kill(pid);
            acknowledged.addAll(rest(lines));
        }
        process.waitFor();
        return acknowledged;
    }

    /** The last line may be cut. */
    private static List<Integer> rest(BufferedReader lines) throws IOException {
        var all = new ArrayList<>(lines.lines().toList());
        if (!all.isEmpty()) all.removeLast();
        return all.stream().map(Integer::valueOf).toList();
    }

    static List<Integer> kept(OwnPostgres postgres) throws SQLException {
        try (var connection = postgres.access("postgres").asOwner();
                var rows = connection.createStatement().executeQuery("select id from written")) {
            var all = new ArrayList<Integer>();
            while (rows.next()) all.add(rows.getInt(1));
            return all;
        }
    }
}
