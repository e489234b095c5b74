package org.sironet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sironet.Program;
import org.sironet.WebUser;

/** A sign-in outlives the process that made it. */
class SignInRestartTests {

    @TempDir
    Path data;

    @Test
    void whoIsSignedInStaysSoWhenTheProgramStartsAgain() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var person = WebUser.of(port);
        try (var program = start(port)) {
            person.signInAs("delegate");
            assertThat(person.get("/me").path()).isEqualTo("/me");
            program.stop();
        }
        try (var again = start(port)) {
            assertThat(person.get("/me").path()).isEqualTo("/me");
            person.submit("form[action$=sign-out]", Map.of());
            assertThat(person.get("/me").path()).startsWith("/sign-in");
            again.stop();
        }
    }

    private Program start(int port) throws Exception {
        return Program.start("--data", data.toString(), "--port", Integer.toString(port), "--demo")
                .ready();
    }
}
