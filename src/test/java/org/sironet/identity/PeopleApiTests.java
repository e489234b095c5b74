package org.sironet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sironet.ApiUser;
import org.sironet.DemonstrationTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemonstrationTest
class PeopleApiTests {

    @LocalServerPort
    int port;

    @Test
    void anAccountIsFoundByItsNameInAnyLanguage() {
        var officer = ApiUser.of(port, "secretariat", "read:people");
        var found = officer.get("/api/people?q=Jun+Example").path("items");
        assertThat(found).hasSize(1);
        var id = found.get(0).path("id").asString();
        assertThat(officer.get("/api/people/" + id)).isEqualTo(found.get(0));
        officer.refused(400, "/api/people");
        officer.refused(404, "/api/people/" + UUID.randomUUID());
    }

    @Test
    void aCodeOnPaperNeedsItsBasis() {
        var officer = ApiUser.of(port, "secretariat", "read:people", "write:people");
        var path = "/api/people/"
                + officer.get("/api/people?q=Jun+Example")
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString()
                + "/paper-codes";
        assertThat(officer.refused(422, "POST", path, "{}").path("errors")).hasSize(1);
        var code = officer.post(path, "{\"basis\":\"passport seen at the desk\"}");
        assertThat(code.path("code").asString()).isNotEmpty();
        assertThat(code.path("ends_at").asString()).isNotEmpty();
        officer.refused(404, "POST", "/api/people/" + UUID.randomUUID() + "/paper-codes", "{\"basis\":\"nobody\"}");
    }

    @Test
    void peopleAreForTheSecretariatOnly() {
        ApiUser.visitor(port).refused(401, "/api/people?q=Jun");
        ApiUser.of(port, "principal", "read:people").refused(403, "/api/people?q=Jun");
    }
}
