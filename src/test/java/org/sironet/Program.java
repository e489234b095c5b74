package org.sironet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sironet.store.Eventually;

/** The program as a process of its own, started as an operator starts it. */
public final class Program implements AutoCloseable {

    private static final String READY = "Sironet is ready at ";

    private final Process process;
    private final Path output;
    private final HttpClient client = HttpClient.newHttpClient();

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static Program start(String... options) throws IOException {
        var output = Files.createTempFile("sironet", ".out");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.sironet.Sironet",
                "--sironet.programs=" + Path.of("target/programs").toAbsolutePath()));
        command.addAll(List.of(options));
        return new Program(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    public Program ready() throws Exception {
        Eventually.within(Duration.ofSeconds(120), () -> {
            if (!process.isAlive()) throw new IOException(output());
            return output().contains(READY);
        });
        return this;
    }

    public String address() throws IOException {
        return output().lines()
                .filter(line -> line.startsWith(READY))
                .findFirst()
                .orElseThrow()
                .substring(READY.length());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Waits for its end, and returns its status. */
    public int status() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) throw new AssertionError("Does not end");
        return process.exitValue();
    }

    /** As the operating system asks a program to end (SIGTERM); returns how long it took. */
    public Duration stop() throws InterruptedException {
        var before = System.nanoTime();
        process.destroy();
        status();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly();
        status();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) stop();
        client.close();
    }
}
