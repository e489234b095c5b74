package org.sironet.assembly.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sironet.Chromium;
import org.sironet.DemonstrationTest;
import org.sironet.assembly.texts.DemonstrationDrafts;
import org.sironet.seal.VerifyBundle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/**
 * A constitution in a real browser: three amendments exclude each other, one is accepted as friendly and leaves a
 * Chinese paragraph behind, the assembly adopts, the text is sealed, and one changed byte of the export is named.
 */
@DemonstrationTest
@DirtiesContext
class TextsBrowserTests {

    private static final String TEXT = "/texts/constitution";

    @LocalServerPort
    private int port;

    @Autowired
    private DemonstrationDrafts drafts;

    @Autowired
    private Tabling tabling;

    @TempDir
    private Path folder;

    @Test
    void amendedAdoptedSealedAndOneByteFound() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        try (var chromium = Chromium.open()) {
            var member = signedIn(chromium.person(360).newPage(), "principal");
            var mine = amend(member, 4, "two months", "one week", "A week, not two months");
            var friendly = amend(member, 14, "ten working days", "eight working days", "An answer sooner");
            support(mine);
            comment(member);
            threeExcludeEachOther(member, mine);

            var officer = signedIn(chromium.person(1280).newPage(), "secretariat");
            whatWasTypedIsKept(officer);
            acceptAsFriendly(officer, friendly);
            var visitor = chromium.person(360).newPage();
            behindInChinese(visitor);

            beforeTheAssembly(visitor);
            var presiding = signedIn(chromium.person(1280).newPage(), "presiding-officer");
            decide(presiding, mine);
            adopt(presiding);
            readable(
                    visitor,
                    "",
                    "/articles/4",
                    "/amendments",
                    "/amendments/" + mine,
                    "/amendments/7/variants",
                    "/versions",
                    "/seal",
                    "/comments",
                    "/comments/summary");
            oneByteIsFound(officer);
        }
    }

    /** Edited in place; what changes is shown before it is tabled. */
    private int amend(Page page, int article, String was, String becomes, String title) {
        page.navigate(at("/en" + TEXT + "/articles/" + article));
        page.click("a[href*='amendments/new']");
        var field = page.locator("textarea[name^=words-]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(was))
                .first();
        field.fill(field.inputValue().replaceFirst(was, becomes));
        PlaywrightAssertions.assertThat(page.locator(".so-far:visible ins").first())
                .containsText(becomes.split(" ")[0]);
        page.fill("#title", title);
        page.fill("#reason", "Nobody should wait.");
        page.click("form[action$=amendments] button[value=preview]:not(.hidden)");
        PlaywrightAssertions.assertThat(
                        page.locator("section[aria-labelledby=preview] ins").first())
                .containsText(becomes.split(" ")[0]);
        fits(page);
        page.click("form[action$=amendments] button[value=table]");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Your amendment is tabled");
        return Integer.parseInt(page.url().replaceAll("[?#].*", "").replaceAll(".*/", ""));
    }

    private void support(int number) {
        for (var member : List.of("model-glacier-watch", "sample-health-volunteers"))
            tabling.support(drafts.find("constitution"), number, drafts.delegate(member));
    }

    /** Sent in place: the page stays where it is. */
    private void comment(Page page) {
        page.navigate(at("/en" + TEXT + "/articles/4"));
        page.evaluate("window.stays = true");
        page.fill("#body", "Who is told of the reasons?");
        page.click("form[aria-labelledby=comment] button");
        PlaywrightAssertions.assertThat(page.locator("ol.thread")).containsText("Who is told of the reasons?");
        assertThat(page.evaluate("window.stays")).isEqualTo(true);
        fits(page);
    }

    /** Who leaves the page by mistake finds the words again. */
    private void whatWasTypedIsKept(Page page) {
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        page.navigate(at("/en" + TEXT + "/articles/2/edit?language=zh"));
        var field = page.locator("textarea[data-was]").first();
        field.fill(field.inputValue() + "（甲）");
        page.reload();
        page.click("[data-take]");
        assertThat(field.inputValue()).endsWith("（甲）");
        PlaywrightAssertions.assertThat(page.locator(".so-far:visible ins")).containsText("（甲）");
        page.click("form[data-editor] button[value=save]:not(.hidden)");
        PlaywrightAssertions.assertThat(page.locator("main > .notice[data-tone=good]"))
                .isVisible();
    }

    private void threeExcludeEachOther(Page page, int mine) {
        page.navigate(at("/en" + TEXT + "/amendments/" + mine));
        PlaywrightAssertions.assertThat(page.locator("aside")).containsText("Amendment 4 Amendment 7");
        page.navigate(at("/en" + TEXT + "/amendments"));
        var order = page.locator("ol.list > li > p:first-child a").allTextContents();
        assertThat(order.indexOf("Amendment 7")).isBetween(0, order.indexOf("Amendment " + mine));
    }

    private void acceptAsFriendly(Page page, int number) {
        page.navigate(at("/en" + TEXT + "/amendments/" + number));
        page.fill("#acceptance", "It was meant so.");
        page.click("form[action$=acceptance] button");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Taken in as friendly");
        page.navigate(at("/en" + TEXT + "/articles/14"));
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("eight working days");
    }

    private void behindInChinese(Page page) {
        page.navigate(at("/zh" + TEXT + "/articles/14"));
        PlaywrightAssertions.assertThat(page.locator("td[lang=zh][data-tone=bad]"))
                .hasCount(1);
        fits(page);
    }

    private void beforeTheAssembly(Page page) {
        page.navigate(at("/en/demonstration"));
        page.fill("#moment", "2017-11-21T15:00");
        page.click("form:has(#moment) button");
        PlaywrightAssertions.assertThat(page.locator("main > .notice[data-tone=good]"))
                .isVisible();
    }

    /** In order, each as it is put: the seventh is adopted, and what excludes it falls; all others are rejected. */
    private void decide(Page page, int mine) {
        var first = page.locator("ol.list > li > p:first-child a").first();
        for (page.navigate(at("/en" + TEXT + "/amendments")); first.count() > 0; ) {
            var adopted = first.textContent().equals("Amendment 7");
            first.click();
            page.check("input[name=outcome][value=" + (adopted ? "adopted" : "rejected") + "]");
            page.fill("#result", "52 for, 14 against");
            page.click("form[action$=decision] button");
            PlaywrightAssertions.assertThat(page.locator("main > .notice[data-tone=good]"))
                    .isVisible();
        }
        for (var fallen : List.of(4, mine)) {
            page.navigate(at("/en" + TEXT + "/amendments/" + fallen));
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Fallen");
        }
    }

    private void adopt(Page page) {
        page.navigate(at("/en" + TEXT + "/amendments"));
        page.fill("#adoption", "Adopted, 58 of 78, 52 needed.");
        page.click("form[action$=adoption] button");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("adopted and sealed");
        page.navigate(at("/en" + TEXT + "/articles/4"));
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("endorsed by three members");
    }

    /** On a phone, in three languages, nothing is wider than the screen. */
    private void readable(Page page, String... paths) {
        for (var language : List.of("en", "zh", "ar"))
            for (var path : paths) {
                var answer = page.navigate(at("/" + language + TEXT + path));
                assertThat(answer.status()).as(page.url()).isEqualTo(200);
                assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
                fits(page);
            }
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s is no wider than the screen", page.url())
                .isEqualTo(true);
    }

    private void oneByteIsFound(Page officer) throws IOException {
        officer.navigate(at("/en/export"));
        var bundle =
                officer.waitForDownload(() -> officer.click("#export button")).path();
        assertThat(verified(bundle)).startsWith("SOUND");
        var bytes = Files.readAllBytes(bundle);
        var place = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("endorsed by three members");
        bytes[place] ^= 1;
        assertThat(verified(Files.write(folder.resolve("changed.zip"), bytes)))
                .startsWith("WRONG")
                .contains("constitution, version", "article 4");
    }

    private static String verified(Path bundle) {
        var out = new ByteArrayOutputStream();
        VerifyBundle.run(List.of(bundle.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private Page signedIn(Page page, String role) {
        page.navigate(at("/en/sign-in"));
        page.click("form:has(input[name=role][value=" + role + "]) button");
        page.waitForURL(address -> !address.contains("sign-in"));
        return page;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
