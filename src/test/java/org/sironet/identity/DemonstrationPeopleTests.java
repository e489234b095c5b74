package org.sironet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemonstrationTest
class DemonstrationPeopleTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secretariat",
                "second-officer",
                "principal",
                "delegate",
                "observer",
                "presiding-officer",
                "operator"
            })
    void oneClickSignsInAsAnyRole(String role) {
        var user = WebUser.of(port).signInAs(role);
        assertThat(user.get("/").html().select("header a[href=/me]")).hasSize(1);
    }
}
