package org.sironet.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.journal.Chain;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemonstrationTest
class KeysTests {

    @LocalServerPort
    int port;

    @Autowired
    SigningKeys keys;

    @Autowired
    Chain chain;

    @Test
    void onlyTheProgramsUserReadsTheSecretHalf() throws IOException {
        assertThat(keys.ready()).isTrue();
        var file = keys.folder().resolve(keys.ring().current().orElseThrow().id() + ".key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theOperatorReplacesTheKeyAndTheChainGoesOn() {
        var operator = WebUser.of(port).signInAs("operator");
        operator.get("/operator/keys");
        assertThat(operator.submit("#replacement", Map.of()).status()).isEqualTo(422);
        var before = keys.ring().current().orElseThrow();
        assertThat(operator.submit("#replacement", Map.of("confirmed", "yes")).text())
                .contains("new key");
        var now = keys.ring().current().orElseThrow();
        assertThat(now.previous()).isEqualTo(before.id());
        assertThat(keys.ring().firstWrong()).isEmpty();
        await().until(() -> chain.last().orElseThrow().key().equals(now.id()));
        assertThat(chain.firstWrong(keys)).isEmpty();
        assertThat(operator.get("/operator/journal?check=all").text()).contains("all are as they were sealed");
    }

    @Test
    void aFormForAKeyThatWasReplacedIsAConflict() {
        var operator = WebUser.of(port).signInAs("operator");
        var answer = operator.forge("/operator/keys", Map.of("confirmed", "yes", "replaces", "0".repeat(32)));
        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void keysAreTheOperatorsBusiness() {
        var secretary = WebUser.of(port).signInAs("secretariat");
        assertThat(secretary.get("/operator/keys").status()).isEqualTo(403);
        assertThat(secretary.get("/operator/journal").status()).isEqualTo(403);
        assertThat(secretary.forge("/operator/keys", Map.of("confirmed", "yes")).status())
                .isEqualTo(403);
    }

    @Test
    void theHistorySaysWhoDidWhat() {
        var operator = WebUser.of(port).signInAs("operator");
        operator.get("/operator/keys");
        operator.submit("#replacement", Map.of("confirmed", "yes"));
        assertThat(operator.get("/operator/journal").text())
                .contains("Signing key replaced", "by office of the operator");
    }
}
