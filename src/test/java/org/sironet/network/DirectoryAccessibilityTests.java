package org.sironet.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What needs a browser: axe on each page, and no page wider than a phone. */
@DemonstrationTest
class DirectoryAccessibilityTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String RIVER_TRUST = "/members/" + DemonstrationOrganisations.id("example-river-trust");
    private static final List<String> PUBLIC =
            List.of("/en/members?q=water&region=africa", "/zh/members", "/ar/members?q=keyna", "/ar" + RIVER_TRUST);
    private static final List<String> OWN =
            List.of("/en" + RIVER_TRUST, "/ar" + RIVER_TRUST + "/edit", "/zh" + RIVER_TRUST + "/changes");

    @LocalServerPort
    private int port;

    @Test
    void axeFindsNothingAndNothingIsWiderThanAPhone() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "needs " + CHROMIUM);
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(options())) {
            try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 800))) {
                var page = context.newPage();
                PUBLIC.forEach(path -> check(page, path));
                page.navigate(address("/en/sign-in"));
                page.locator("form:has(input[value=principal]) button").click();
                page.waitForURL("**/en**");
                OWN.forEach(path -> check(page, path));
            }
        }
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private void check(Page page, String path) {
        page.navigate(address(path));
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", path)
                .isLessThanOrEqualTo(360);
    }
}
