package org.sironet.store;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processes of the PostgreSQL that works in one data folder: each of them works in that folder (Linux). */
record PostgresProcesses(Path data) {

    Stream<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::isOne);
    }

    boolean isOne(long pid) {
        return ProcessHandle.of(pid).filter(this::isOne).isPresent();
    }

    /** A process that ended but was not waited for has no folder any more, and does not count. */
    private boolean isOne(ProcessHandle process) {
        try {
            var about = Path.of("/proc", String.valueOf(process.pid()));
            return Files.readSymbolicLink(about.resolve("exe")).endsWith("bin/postgres")
                    && Files.readSymbolicLink(about.resolve("cwd")).equals(data);
        } catch (IOException ended) {
            return false;
        }
    }

    /** When their parent was killed, they notice and end by themselves. */
    void awaitEnd() throws IOException {
        var patience = System.nanoTime() + SECONDS.toNanos(30);
        while (all().findAny().isPresent()) {
            if (System.nanoTime() > patience) throw new IOException("Processes of a killed PostgreSQL do not end");
            pause();
        }
    }

    static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopped);
        }
    }
}
