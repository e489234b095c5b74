package org.sironet.assembly.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.assembly.texts.DemonstrationDrafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** A constitution is amended, voted on, adopted and sealed, as people without JavaScript walk it. */
@DemonstrationTest
@DirtiesContext
class TextsStoryTests {

    private static final String TEXT = "/texts/constitution";

    @LocalServerPort
    private int port;

    @Autowired
    private DemonstrationDrafts drafts;

    @Autowired
    private Tabling tabling;

    @Test
    void aConstitutionIsAmendedAdoptedSealedAndChecked() {
        var mine = amend();
        orderIsComputed(mine);
        twoEditorsAtOnce();
        var visitor = WebUser.of(port);
        visitor.get("/demonstration");
        visitor.submit("form[action$=clock]", Map.of("moment", "2017-11-21T15:00"));
        vote(mine);
        var sealed = adopt();
        check(sealed);
    }

    /** The principal amends Article 4(2) in place; two others support it. */
    private int amend() {
        var principal = WebUser.of(port).signInAs("principal");
        principal.get(TEXT + "/articles/4");
        principal.follow("a[href*='amendments/new']");
        var field = principal.page().html().select("textarea[name^=words-]").get(1);
        principal.submit("form[action$=amendments]", Map.of("title", "One week"), "table");
        assertThat(principal.page().status()).isEqualTo(422);
        assertThat(principal.page().text()).contains("Nothing is changed yet");
        assertThat(principal.page().one("#title").val()).isEqualTo("One week");
        var words = field.text().replace("two months", "one week");
        principal.submit(
                "form[action$=amendments]",
                Map.of(field.attr("name"), words, "reason", "Nobody should wait."),
                "table");
        assertThat(principal.page().text()).contains("Your amendment is tabled", "two months", "one week");
        var number = Integer.parseInt(principal.page().path().replaceAll(".*/", ""));
        var text = drafts.find("constitution");
        for (var supporter : List.of("model-glacier-watch", "sample-health-volunteers"))
            tabling.support(text, number, drafts.delegate(supporter));
        return number;
    }

    private void orderIsComputed(int mine) {
        var reader = WebUser.of(port);
        reader.get(TEXT + "/amendments");
        var order =
                reader.page().html().select("ol.list > li > p:first-child a").eachText();
        assertThat(order.indexOf("Amendment 7")).isLessThan(order.indexOf("Amendment 4"));
        assertThat(order.indexOf("Amendment 8")).isLessThan(order.indexOf("Amendment 3"));
        reader.get(TEXT + "/amendments/7");
        assertThat(reader.page().text()).contains("Amendment 4", "Amendment " + mine);
    }

    /** Two officers change the same article; both versions are kept, and the second decides. */
    private void twoEditorsAtOnce() {
        var first = WebUser.of(port).signInAs("secretariat");
        var second = WebUser.of(port).signInAs("second-officer");
        var address = "/en" + TEXT + "/articles/2/edit?language=zh";
        first.get(address);
        second.get(address);
        var fields = first.page().html().select("textarea[name^=words-]");
        first.submit(
                "form[action*=edit]",
                Map.of(fields.get(0).attr("name"), fields.get(0).text() + "（甲）"),
                "save");
        assertThat(first.page().text()).contains("Saved as a new version");
        second.submit(
                "form[action*=edit]",
                Map.of(fields.get(1).attr("name"), fields.get(1).text() + "（乙）"),
                "save");
        assertThat(second.page().text()).contains("Two editors, one article", "（甲）", "（乙）");
        second.submit("form[action*=set-aside]", Map.of(), "BOTH");
        second.get("/zh" + TEXT + "/articles/2");
        assertThat(second.page().text()).contains("（甲）", "（乙）");
    }

    private void vote(int mine) {
        var presiding = WebUser.of(port).signInAs("presiding-officer");
        presiding.get(TEXT + "/amendments");
        presiding.submit("form[action$=order]", Map.of("order", "7, 4", "order-reason", "x"));
        assertThat(presiding.page().status()).isEqualTo(422);
        presiding.submit(
                "form[action$=order]",
                Map.of("order", "9, 8, 3, 7, 4, " + mine + ", 2, 1, 6", "order-reason", "The translation first."));
        assertThat(presiding.page().text()).contains("The translation first.");
        decide(presiding, 9, "adopted");
        decide(presiding, 8, "rejected");
        decide(presiding, 3, "adopted");
        decide(presiding, 7, "adopted");
        presiding.get(TEXT + "/amendments/" + mine);
        assertThat(presiding.page().text()).contains("Fallen", "Amendment 7");
        presiding.get(TEXT + "/articles/4");
        assertThat(presiding.page().text()).contains("endorsed by three members", "within thirty days");
        presiding.get(TEXT + "/articles/5");
        assertThat(presiding.page().text()).contains("names the three members");
        var forged = presiding.forgeOnly(TEXT + "/adoption", Map.of("adoption", "too early"));
        assertThat(forged.status()).isEqualTo(409);
        decide(presiding, 2, "rejected");
        decide(presiding, 1, "adopted");
        decide(presiding, 6, "adopted");
    }

    private static void decide(WebUser presiding, int number, String outcome) {
        presiding.get(TEXT + "/amendments/" + number);
        presiding.submit("form[action$=decision]", Map.of("outcome", outcome, "result", "52 for, 14 against"));
        assertThat(presiding.page().status()).as("amendment %s", number).isEqualTo(200);
    }

    private WebUser.Page adopt() {
        var presiding = WebUser.of(port).signInAs("presiding-officer");
        presiding.get(TEXT + "/amendments");
        presiding.submit("form[action$=adoption]", Map.of("adoption", "Adopted, 58 of 78, 52 needed."));
        assertThat(presiding.page().text()).contains("adopted and sealed", "58 of 78");
        return presiding.page();
    }

    private void check(WebUser.Page sealed) {
        var reader = WebUser.of(port);
        var code = sealed.one("a[href*='/verify/'] code").text();
        reader.get("/verify/" + code);
        assertThat(reader.page().text()).contains("Adopted text", "Constitution");
        var document =
                reader.get(sealed.one("a[href$='seal.json']").attr("href")).bytes();
        assertThat(verified(document)).contains("Unchanged, as the network issued it");
        document[document.length / 2] ^= 1;
        assertThat(verified(document)).doesNotContain("Unchanged, as the network issued it");
        reader.get("/rules/assembly.quorum");
        assertThat(reader.page().text()).contains("11(1)");
        reader.get("/rules/assembly.proxies-per-member");
        assertThat(reader.page().text())
                .as("amended, so it waits for an officer")
                .contains("rovisional");
        bundle();
    }

    private String verified(byte[] file) {
        var reader = WebUser.of(port);
        reader.get("/verify");
        reader.submit(
                "form[enctype^=multipart]",
                Map.of("file", new WebUser.Upload("file", "application/octet-stream", file)));
        return reader.page().text();
    }

    /** The export holds the sealed text; one changed word of it is named. */
    private void bundle() {
        var secretary = WebUser.of(port).signInAs("secretariat");
        secretary.get("/export");
        var bundle = secretary.submit("#export", Map.of()).bytes();
        assertThat(verified(bundle)).contains("An export of this network, unchanged");
        var text = new String(bundle, StandardCharsets.ISO_8859_1);
        var at = text.lastIndexOf("endorsed by three members");
        assertThat(at).isPositive();
        bundle[at] ^= 1;
        assertThat(verified(bundle)).contains("constitution, version", "article 4");
    }
}
