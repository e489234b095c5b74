package org.sironet.network.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.ApiUser;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemonstrationTest
class RowsApiTests {

    private static final String CSV =
            "name,country,founded\nGrolm Api Union,Atlantis,1990\nPlimsy Api Works,Peru,20x1\nFine Api Zzt,Peru,2001\n";

    @LocalServerPort
    int port;

    private String path = "";

    @BeforeEach
    void checkAList() {
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get("/import");
        officer.submit(
                "form[enctype]",
                Map.of("file", new WebUser.Upload("list.csv", "text/csv", CSV.getBytes(StandardCharsets.UTF_8))));
        officer.submit("form[action$=/columns]", Map.of());
        path = "/api" + officer.page().path().split("[?]")[0];
        while (!officer.page().header("Refresh").isEmpty()) officer.get(path.substring("/api".length()));
    }

    @Test
    void rowsAreCorrectedDecidedAndLeftOut() {
        var officer = ApiUser.of(port, "secretariat", "read:imports", "write:imports");
        assertThat(officer.get(path + "/rows")).hasSize(3);
        officer.refused(409, "POST", path + "/commit", "");
        officer.refused(400, "PUT", path + "/rows/1", "{\"cells\":[\"Grolm Api Union\"]}");
        var damaged = officer.put(path + "/rows/1", "{\"cells\":[\"Grolm \\u0000 Union\",\"Peru\",\"1990\"]}");
        assertThat(damaged.path("problems")).hasSize(1);
        var corrected = officer.put(path + "/rows/1", "{\"cells\":[\"Grolm Api Union\",\"Peru\",\"1990\"]}");
        assertThat(corrected.path("problems")).isEmpty();
        assertThat(corrected.path("fate").asString()).isEqualTo("NEW");
        officer.refused(409, "POST", path + "/rows/2/decision", "{\"fate\":\"new\"}");
        officer.refused(400, "POST", path + "/rows/2/decision", "{\"fate\":\"lost\"}");
        officer.refused(404, "POST", path + "/rows/9/decision", "{\"fate\":\"skip\"}");
        assertThat(officer.post(path + "/rows/3/decision", "{\"fate\":\"skip\"}")
                        .path("fate")
                        .asString())
                .isEqualTo("SKIP");
        officer.post(path + "/exclusion", "");
        officer.post(path + "/completion", "");
        assertThat(officer.get(path).path("counts").path("error").asLong()).isZero();
    }
}
