package org.sironet.assembly.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The order of voting binds, and what cannot be merged waits for an editor. */
@DemonstrationTest
@DirtiesContext
class UnmergedTests {

    private static final String TEXT = "/texts/constitution";

    @LocalServerPort
    private int port;

    @Test
    void wordsThatAnEditorChangedMeanwhileAreNotDropped() {
        var visitor = WebUser.of(port);
        visitor.get("/demonstration");
        visitor.submit("form[action$=clock]", Map.of("moment", "2017-11-21T15:00"));
        var presiding = WebUser.of(port).signInAs("presiding-officer");
        assertThat(decide(presiding, 4).status()).isEqualTo(409);
        assertThat(presiding.page().text()).contains("Amendment 7 is put first");
        assertThat(decide(presiding, 2).status()).isEqualTo(200);
        var officer = WebUser.of(port).signInAs("secretariat");
        officer.get(TEXT + "/articles/12/edit?language=zh");
        var field = officer.page().html().select("textarea[name^=words-]").getFirst();
        officer.submit(
                "form[action*=edit]", Map.of(field.attr("name"), field.text().replace("四席", "若干席")), "save");
        assertThat(decide(presiding, 1).status()).isEqualTo(200);
        presiding.get(TEXT + "/amendments");
        assertThat(presiding.page().text()).contains("could not be merged");
        officer.get(TEXT + "/unmerged");
        assertThat(officer.page().text()).contains("Amendment 1", "五");
        var words = officer.page().one("textarea");
        officer.submit("form[action$=unmerged]", Map.of(words.attr("name"), ""));
        assertThat(officer.page().status()).isEqualTo(422);
        officer.submit(
                "form[action$=unmerged]",
                Map.of(words.attr("name"), words.text().replace("若干席", "五席")));
        assertThat(officer.page().text()).contains("The words are brought in");
        visitor.get("/zh" + TEXT + "/articles/12");
        assertThat(visitor.page().text()).contains("五席");
    }

    private static WebUser.Page decide(WebUser presiding, int number) {
        presiding.get(TEXT + "/amendments/" + number);
        return presiding.submit("form[action$=decision]", Map.of("outcome", "adopted", "result", "52 for, 14 against"));
    }
}
