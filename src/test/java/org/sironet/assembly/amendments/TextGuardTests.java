package org.sironet.assembly.amendments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.assembly.texts.DemonstrationDrafts;
import org.sironet.assembly.texts.Versions;
import org.sironet.assembly.wording.Change;
import org.sironet.assembly.wording.Numbering;
import org.sironet.assembly.wording.Paragraph;
import org.sironet.assembly.wording.Reach;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** What people get wrong, what others try, and what is rarely needed. */
@DemonstrationTest
@DirtiesContext
class TextGuardTests {

    private static final String TEXT = "/texts/constitution";

    @LocalServerPort
    private int port;

    @Autowired
    private DemonstrationDrafts drafts;

    @Autowired
    private Versions versions;

    @Autowired
    private Tabling tabling;

    @Autowired
    private Amendments amendments;

    private WebUser as(String role) {
        return WebUser.of(port).signInAs(role);
    }

    private Paragraph paragraph(int article, int number) {
        return Numbering.article(versions.current(drafts.find("constitution")), article)
                .orElseThrow()
                .paragraphs()
                .get(number - 1);
    }

    /** A row of another article, sent by hand, is left out; nothing stands twice. */
    @Test
    void aRowOfAnotherArticleIsNoRowOfThisOne() {
        var foreign = paragraph(5, 1).id();
        var principal = as("principal");
        principal.get(TEXT + "/amendments/new?article=4");
        var mine = principal.page().one("input[name=article]").val();
        var fields = new HashMap<String, Object>(Map.of(
                "row-" + mine, List.of(foreign.toString(), foreign.toString()),
                "words-" + foreign, "smuggled",
                "form-" + foreign, "NUMBERED"));
        fields.put("article", List.of(mine, foreign.toString()));
        assertThat(principal
                        .submit("form[action$=amendments]", fields, "preview")
                        .status())
                .isEqualTo(200);
        assertThat(principal.page().text()).doesNotContain("smuggled");
        var officer = as("secretariat");
        officer.get(TEXT + "/articles/4/edit?language=zh");
        var edited = paragraph(4, 1).id();
        officer.submit(
                "form[action*=edit]",
                Map.of("words-" + edited, "赞同本网络宗旨的民间组织均可成为成员。", "words-" + foreign, "x"),
                "save");
        assertThat(versions.current(drafts.find("constitution")).sound()).isTrue();
    }

    @Test
    void anotherMembersAmendmentIsTheirs() {
        var principal = as("principal");
        for (var action : List.of("withdrawal", "parts", "combination"))
            assertThat(principal
                            .forgeOnly(TEXT + "/amendments/2/" + action, Map.of())
                            .status())
                    .as(action)
                    .isEqualTo(403);
        assertThat(principal
                        .forgeOnly(TEXT + "/amendments/2/decision", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(principal.forgeOnly(TEXT + "/phases", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void anEmptyFormOfPhasesChangesNothing() {
        var officer = as("secretariat");
        officer.get(TEXT + "/settings");
        var empty = new HashMap<String, Object>();
        officer.page().html().select("input[type=date]").forEach(input -> empty.put(input.attr("name"), ""));
        officer.submit("form[action$=phases]", empty);
        assertThat(officer.page().status()).isEqualTo(422);
        assertThat(officer.get(TEXT).text()).contains("Open for amendments");
    }

    /** First what it would change, then the decision; what one editor brought, another cannot decide on. */
    @Test
    void aFileIsSeenBeforeItIsBroughtIn() {
        var officer = as("secretariat");
        var file = WebUser.of(port).get(TEXT + ".md?language=zh").body();
        officer.get(TEXT + "/import");
        officer.submit("form[enctype]", Map.of("language", "zh"));
        assertThat(officer.page().status()).isEqualTo(422);
        var changed = file.replace("秘书处编制并公布成员名单", "秘书处编制并公布全体成员名单");
        officer.submit("form[enctype]", Map.of("language", "zh", "file", upload(changed)));
        assertThat(officer.page().text()).contains("全体");
        assertThat(as("second-officer")
                        .forgeOnly(TEXT + "/import/decision", Map.of("language", "zh", "seen", "1"))
                        .status())
                .isEqualTo(409);
        officer.submit("form[action$=decision]", Map.of());
        assertThat(officer.page().text()).contains("brought in as a new version");
        officer.get(TEXT + "/import");
        officer.submit(
                "form[enctype]", Map.of("language", "zh", "file", upload(file.replaceFirst("(?m)^3\\. .*\n", ""))));
        assertThat(officer.page().status()).isEqualTo(422);
        assertThat(officer.page().text()).contains("Nothing has changed", "Article");
    }

    private static WebUser.Upload upload(String file) {
        return new WebUser.Upload("constitution.md", "text/markdown", file.getBytes(UTF_8));
    }

    @Test
    void amendmentsAreTakenApartAndPutTogether() {
        var text = drafts.find("constitution");
        var by = drafts.delegate("model-glacier-watch");
        var whole = table(Map.of(paragraph(14, 1), " One.", paragraph(15, 1), " Two."));
        var parts = tabling.split(text, whole, List.of(0), by);
        assertThat(amendments.find(text.id(), whole).orElseThrow().state()).isEqualTo(Amendment.State.SPLIT);
        var together = tabling.combine(text, parts.getFirst(), parts.getLast(), by);
        var combined = amendments.find(text.id(), together).orElseThrow();
        assertThat(Reach.articles(versions.current(text), combined.changes())).hasSize(2);
        assertThat(combined.changes())
                .containsExactlyInAnyOrderElementsOf(
                        amendments.find(text.id(), whole).orElseThrow().changes());
        var reader = WebUser.of(port);
        reader.get(TEXT + "/amendments/" + whole);
        assertThat(reader.page().text()).contains("Taken apart");
    }

    private int table(Map<Paragraph, String> additions) {
        var text = drafts.find("constitution");
        var changes = additions.entrySet().stream()
                .<Change>map(each -> new Change.Reworded(
                        each.getKey().id(),
                        Map.of(Language.ENGLISH, each.getKey().words().in(Language.ENGLISH) + each.getValue())))
                .toList();
        return tabling.table(
                text,
                new Tabling.Proposed(
                        text.current(),
                        Language.ENGLISH,
                        false,
                        Multilingual.of(Language.ENGLISH, "Both"),
                        Multilingual.of(Language.ENGLISH, "Because"),
                        changes),
                drafts.delegate("model-glacier-watch"));
    }

    @Test
    void variantsForTheSameWordsStandSideBySide() {
        var reader = WebUser.of(port);
        reader.get("/en" + TEXT + "/amendments/7");
        reader.follow("a[href*='/variants']");
        assertThat(reader.page().html().select("thead th").eachText()).hasSize(3);
        var row =
                reader.page().html().select("tbody tr").getFirst().select("td").eachText();
        assertThat(row.get(0)).contains("4(2)", "two months");
        assertThat(row.get(1)).contains("thirty days");
        assertThat(row.get(2)).contains("forty-five days");
        assertThat(reader.get("/zh" + TEXT + "/amendments/4/variants").text()).contains("三十日", "四十五日");
    }

    @Test
    void commentsAreSummedUpByArticle() {
        var reader = WebUser.of(port);
        reader.get("/en" + TEXT + "/comments");
        reader.follow("a[href$='comments/summary']");
        var headings = reader.page().html().select("section.summary h2").eachText();
        assertThat(headings.getFirst()).startsWith("Article 1.").contains("1 of 1 taken up");
        assertThat(headings).anyMatch(each -> each.startsWith("Article 4.") && each.contains("0 of 1"));
        assertThat(reader.page().text()).contains("Not taken up", "Why", "Waiting for an answer");
        assertThat(reader.get("/zh" + TEXT + "/comments/summary").text()).contains("第四条", "1条意见中采纳0条");
    }

    @Test
    void nobodySeesWhatIsNotThere() {
        var reader = WebUser.of(port);
        for (var path : Set.of(
                "/texts/nothing", "/articles/99", "/versions/999", "/amendments/999", "/articles/" + UUID.randomUUID()))
            assertThat(reader.getOnly(path.startsWith("/texts") ? path : TEXT + path)
                            .status())
                    .as(path)
                    .isEqualTo(404);
        for (var path : Set.of("/versions/x", "/amendments/x", "/versions/99999999999"))
            assertThat(reader.getOnly(TEXT + path).status()).as(path).isBetween(400, 404);
    }
}
