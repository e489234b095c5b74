package org.sironet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

    @Test
    void withoutOptionsTheAddressIsThisMachine() {
        assertThat(Options.of().settings()).containsExactly("--sironet.url=http://localhost:8080");
    }

    @Test
    void thePortIsPartOfTheAddress() {
        assertThat(Options.of("--port", "9000").settings())
                .containsExactlyInAnyOrder("--server.port=9000", "--sironet.url=http://localhost:9000");
    }

    @Test
    void aValueMayFollowAnEqualsSign() {
        assertThat(Options.of("--data=/srv/a b").settings()).contains("--sironet.data=/srv/a b");
    }

    @Test
    void thePublicAddressIsGivenWithoutSlashAndInLowerCase() {
        assertThat(Options.of("--url", "https://Example.ORG/").settings())
                .contains("--sironet.url=https://example.org");
    }

    @Test
    void onlyTheProxyItselfIsBelieved() {
        assertThat(Options.of("--behind-proxy", "10.0.0.7", "--url", "https://example.org")
                        .settings())
                .contains(
                        "--server.forward-headers-strategy=native",
                        "--server.tomcat.remoteip.internal-proxies=10\\.0\\.0\\.7");
    }

    @Test
    void aCertificateMakesTheProgramSpeakHttps(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("bundle.pem"), "");
        assertThat(Options.of("--certificate", file.toString()).settings())
                .contains("--server.ssl.bundle=web", "--sironet.url=https://localhost:8080");
    }

    @Test
    void settingsOfTheFrameworkGoThrough() {
        assertThat(Options.of("--server.port=0", "--demo").settings())
                .contains("--server.port=0", "--sironet.demo=true");
    }

    @Test
    void whatStandsBesideIsAnOperand() {
        assertThat(Options.of("file", "--data", "x").operands()).containsExactly("file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 80",
                "--port",
                "--port --demo",
                "--port 70000",
                "--port -1",
                "--port eighty",
                "--port ٨٠",
                "--demo=yes",
                "--demo --demo",
                "--url example.org",
                "--url ftp://example.org",
                "--url https://example.org/path",
                "--url https://example.org?x=1",
                "--url https://",
                "--database postgres",
                "--database mysql://x",
                "--certificate /no/such/file",
                "--certificate /tmp",
                "--behind-proxy 10.0.0.7",
                "--behind-proxy proxy.example.org --url https://example.org",
                "--behind-proxy .* --url https://example.org",
                "--smtp example.org",
                "--smtp smtp://example.org?to=a@example.org",
                "--bounces imaps://example.org",
                "--bounces pop3://user:secret@example.org",
                "--smtp http://example.org",
                "--data"
            })
    void aWrongOptionIsNamed(String line) {
        assertThatThrownBy(() -> Options.of(line.split(" ")))
                .isInstanceOf(WrongOption.class)
                .hasMessageContaining(line.split("[ =]")[0]);
    }

    @Test
    void theDatabasesCredentialsLeaveTheRestOfItsAddress() {
        var access = DatabaseAccess.external(
                "jdbc:postgresql://a:1,b:2/n?user=u&ssl=true&password=p%26w&targetServerType=primary");
        assertThat(access)
                .isEqualTo(new DatabaseAccess(
                        "jdbc:postgresql://a:1,b:2/n?ssl=true&targetServerType=primary", "u", "p&w"));
    }
}
