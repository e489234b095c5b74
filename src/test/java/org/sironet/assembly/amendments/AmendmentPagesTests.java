package org.sironet.assembly.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** What a proposer does with an amendment after it was tabled: in another language, apart, together. */
@DemonstrationTest
@DirtiesContext
class AmendmentPagesTests {

    private static final String TEXT = "/texts/constitution";

    @LocalServerPort
    private int port;

    private WebUser as(String role) {
        return WebUser.of(port).signInAs(role);
    }

    /** @param additions by the number of the paragraph, what is added to it */
    private static int table(WebUser principal, int article, Map<Integer, String> additions) {
        principal.get("/en" + TEXT + "/articles/" + article);
        principal.follow("a[href*='amendments/new']");
        var fields = principal.page().html().select("textarea[name^=words-]");
        var typed = new HashMap<String, Object>(Map.of("title", "More words", "reason", "They are missing."));
        additions.forEach((paragraph, words) -> {
            var field = fields.get(paragraph - 1);
            typed.put(field.attr("name"), field.text() + words);
        });
        principal.submit("form[action$=amendments]", typed, "table");
        assertThat(principal.page().text()).contains("Your amendment is tabled");
        return Integer.parseInt(principal.page().path().replaceAll("[?#].*", "").replaceAll(".*/", ""));
    }

    @Test
    void anAmendmentIsPutIntoAnotherLanguageAndLeavesNothingBehind() {
        var principal = as("principal");
        var number = table(principal, 13, Map.of(1, " It meets in public."));
        principal.follow("a[href*='translations/zh']");
        assertThat(principal.page().one("ins").text()).contains("public");
        var field = principal.page().one("textarea[name^=words-]");
        principal.submit("form[data-editor]", Map.of(field.attr("name"), ""));
        assertThat(principal.page().status()).isEqualTo(422);
        principal.submit(
                "form[data-editor]",
                Map.of(field.attr("name"), field.text() + "会议公开举行。", "title", "公开会议", "reason", "应予补充。"));
        assertThat(principal.page().text()).contains("speaks this language", "会议公开举行");
        assertThat(WebUser.of(port).get("/zh" + TEXT + "/amendments").text()).contains("公开会议");
        var officer = as("secretariat");
        officer.get("/en" + TEXT + "/amendments/" + number);
        officer.submit("form[action$=acceptance]", Map.of("acceptance", "Said exactly."));
        officer.get("/zh" + TEXT + "/articles/13");
        assertThat(officer.page().text()).contains("会议公开举行。");
        assertThat(officer.page().html().select("td[data-tone=bad]")).isEmpty();
        assertThat(officer.getOnly(TEXT + "/amendments/" + number + "/translations/zh")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void onlyItsProposerAndEditorsPutItIntoAnotherLanguage() {
        var principal = as("principal");
        assertThat(principal.getOnly(TEXT + "/amendments/2/translations/zh").status())
                .isEqualTo(403);
        assertThat(principal
                        .forgeOnly(TEXT + "/amendments/2/translations/zh", Map.of())
                        .status())
                .isEqualTo(403);
        var officer = as("secretariat");
        assertThat(officer.getOnly(TEXT + "/amendments/2/translations/zh").status())
                .isEqualTo(200);
        for (var path : List.of("2/translations/en", "2/translations/xx", "999/translations/zh"))
            assertThat(officer.getOnly(TEXT + "/amendments/" + path).status())
                    .as(path)
                    .isEqualTo(404);
        assertThat(officer.getOnly(TEXT + "/amendments/9/translations/en").status())
                .as("mends the Chinese version only")
                .isEqualTo(409);
    }

    /** Two who render it at once: the second is told. */
    @Test
    void aRenderingOfAnOlderWordingIsRefused() {
        var officer = as("secretariat");
        officer.get(TEXT + "/amendments/6/translations/zh");
        var stale = officer.page();
        officer.submit("form[data-editor]", Map.of());
        assertThat(officer.page().status()).isEqualTo(200);
        var fields = new HashMap<String, String>();
        stale.html()
                .select("form[data-editor] :is(input, textarea)[name]")
                .forEach(each -> fields.put(each.attr("name"), each.val()));
        assertThat(officer.forgeOnly(TEXT + "/amendments/6/translations/zh", Map.copyOf(fields))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anAmendmentIsTakenApartAndPutTogetherAgain() {
        var principal = as("principal");
        var number = table(principal, 16, Map.of(1, " Thus.", 2, " Always."));
        principal.submit("form[action$=parts]", Map.of());
        assertThat(principal.page().status()).isEqualTo(422);
        assertThat(principal.page().text()).contains("More words");
        principal.submit("form[action$=parts]", Map.of("first", "0"));
        assertThat(principal.page().text()).contains("Thus").doesNotContain("Always");
        var first = number + 1;
        assertThat(principal.get("/en" + TEXT + "/amendments/" + number).text()).contains("Taken apart");
        principal.get("/en" + TEXT + "/amendments/" + first);
        principal.submit("form[action$=combination]", Map.of("with", Integer.toString(first + 1)));
        assertThat(principal.page().text()).contains("Thus", "Always");
        assertThat(principal.get("/en" + TEXT + "/amendments/" + first).text()).contains("Combined");
    }

    /** Whose it is, is asked before whether it is open and what was typed. */
    @Test
    void aDecidedAmendmentOfOthersIsTheirsToo() {
        assertThat(as("principal")
                        .forgeOnly(TEXT + "/amendments/5/withdrawal", Map.of())
                        .status())
                .isEqualTo(403);
    }
}
