package org.sironet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sironet.store.Eventually;

/** Start and stop, in processes of their own. */
class ProgramTests {

    @TempDir
    Path data;

    @Test
    void itSaysWhereItIsReadyStopsSoonAndHealsAfterAKill() throws Exception {
        try (var program = start().ready()) {
            assertThat(program.get("/health").statusCode()).isEqualTo(200);
            killPostgres();
            assertOutageIsAPage(program);
            Eventually.within(
                    Duration.ofSeconds(30), () -> program.get("/health").statusCode() == 200);
            Eventually.within(
                    Duration.ofSeconds(30), () -> program.get("/sign-in").statusCode() == 200);
            program.kill();
        }
        try (var again = start().ready();
                var open = connected(again)) {
            assertThat(again.get("/sign-in").statusCode()).isEqualTo(200);
            assertSecondProgramIsRefused();
            assertPortInUseIsSaid(again);
            assertThat(again.stop()).isLessThan(Duration.ofSeconds(5));
            assertThat(data.resolve("postgres/pg/postmaster.pid")).doesNotExist();
            assertThat(open.isConnected()).isTrue();
        }
    }

    private void assertSecondProgramIsRefused() throws Exception {
        try (var second = start()) {
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.output().lines()).singleElement().asString().startsWith("Another program uses ");
        }
    }

    private void assertPortInUseIsSaid(Program other) throws Exception {
        var port = String.valueOf(URI.create(other.address()).getPort());
        try (var second = Program.start("--data", data.resolve("second").toString(), "--port", port)) {
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.output().lines()).singleElement().asString().startsWith("Port " + port + " is in use.");
        }
    }

    /** Whatever comes while PostgreSQL starts again is an answer, not a stack trace. */
    private static void assertOutageIsAPage(Program program) throws Exception {
        for (var n = 0; n < 5; n++) {
            var answer = program.get("/sign-in");
            assertThat(answer.statusCode()).isIn(200, 503);
            assertThat(answer.body()).doesNotContain("Exception");
        }
    }

    private void killPostgres() throws Exception {
        var pid = Files.readAllLines(data.resolve("postgres/pg/postmaster.pid"))
                .getFirst()
                .strip();
        assertThat(new ProcessBuilder("kill", "-9", pid).start().waitFor()).isZero();
    }

    /** A visitor whose request never ends. */
    private static Socket connected(Program program) throws IOException {
        var address = URI.create(program.address());
        var socket = new Socket(address.getHost(), address.getPort());
        var request =
                "POST /sign-in HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99\r\n\r\na="
                        .formatted(address.getAuthority());
        socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return socket;
    }

    private Program start() throws IOException {
        return Program.start("--data", data.toString(), "--port", "0");
    }

    @Test
    void aWrongOptionIsSaidInOneLineWithStatusTwo() throws Exception {
        try (var program = Program.start("--prot", "80")) {
            assertThat(program.status()).isEqualTo(2);
            assertThat(program.output().strip()).isEqualTo("There is no option --prot. With --help all are shown.");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidInOneLine() throws Exception {
        try (var program =
                Program.start("--database", "jdbc:postgresql://127.0.0.1:9/none?user=u", "--data", data.toString())) {
            assertThat(program.status()).isEqualTo(1);
            assertThat(program.output().lines()).singleElement().asString().startsWith("The database cannot be used: ");
        }
    }

    @Test
    void realDataAreNotShownAsADemonstrationNorTheOtherWayRound() throws Exception {
        try (var program = Program.start("--data", data.toString(), "--port", "0", "--demo")
                .ready()) {
            program.stop();
        }
        try (var program = start()) {
            assertThat(program.status()).isEqualTo(1);
            assertThat(program.output().lines())
                    .singleElement()
                    .asString()
                    .isEqualTo("These data are a demonstration. Start with --demo.");
        }
    }

    @Test
    void aCertificateThatIsNoneIsSaidInOneLine() throws Exception {
        var file = Files.writeString(data.resolve("bundle.pem"), "not a certificate");
        try (var program = Program.start(
                "--data", data.resolve("data").toString(), "--port", "0", "--certificate", file.toString())) {
            assertThat(program.status()).isEqualTo(1);
            assertThat(program.output().lines())
                    .singleElement()
                    .asString()
                    .startsWith("The certificate cannot be used: ");
        }
    }
}
