package org.sironet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.DemonstrationTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever stands in an address, the answer is a page that says so, and never a failure of ours. */
@DemonstrationTest
class HostileAddressTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/members?q=%ff",
                "/members?q=%00",
                "/members?q=%27%3B--",
                "/members?page=-1",
                "/members?page=99999999999999999999",
                "/members?region=%ED%A0%80",
                "/members/%00",
                "/members/../../etc/passwd",
                "/verify?code=%F0%9F%92%A9",
                "/applications/link/%ff",
                "/api/organisations?cursor=%22",
                "/rules/%2e%2e%2f",
                "/sign-in/links/%e2%80%ae",
                "/zh/ar/en",
                "/%zz"
            })
    void isAnsweredWithoutAFailure(String address) throws IOException {
        assertThat(status(address)).isBetween(200, 499);
    }

    /** By a socket, since clients mend such addresses. */
    private int status(String address) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = "GET " + address + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
