package org.sironet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.sironet.WebUser;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Passkeys are bound to the address that people see, so this program is told its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "sironet.data=target/test-data/${random.uuid}",
            "sironet.programs=target/programs",
            "sironet.demo=true"
        })
@DirtiesContext
class PasskeyTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int PORT = freePort();

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("sironet.url", () -> "http://localhost:" + PORT);
    }

    @Test
    void somebodyMakesAPasskeySignsOutAndInWithItAndRemovesIt() {
        Assumptions.assumeTrue(Files.exists(CHROMIUM), "Debian’s chromium is not installed");
        var quiet = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (var playwright = Playwright.create(quiet);
                var browser = chromium(playwright)) {
            var page = browser.newPage();
            unlockable(page);
            page.navigate(at("/sign-in"));
            page.locator("form:has(input[value=principal]) button").click();
            page.waitForURL(at("/"));
            page.navigate(at("/me/passkeys"));
            page.fill("#new-label", "Phone of Amina");
            page.locator("[data-passkey] button").click();
            page.waitForSelector("main li:has-text('Phone of Amina')");

            page.navigate(at("/me"));
            page.locator("form[action$='/sign-out'] button").click();
            page.waitForURL(at("/"));
            page.navigate(at("/sign-in?next=/me/sign-ins"));
            page.locator("[data-passkey] button").click();
            page.waitForURL(at("/me/sign-ins"));
            assertThat(page.locator("header a[href='/me']").textContent()).contains("Amina");

            page.navigate(at("/me/passkeys"));
            page.locator("form[action$='/removal'] button").click();
            page.waitForSelector("main .empty");
        }
    }

    @Test
    void whatNoPasskeySignedIsRefused() {
        var user = WebUser.of(PORT);
        user.get("/sign-in");
        var token = user.page().one("input[name=_csrf]").val();
        user.with("X-CSRF-TOKEN", token);
        for (var body : List.of("", "{}", "null", "[1]", "{\"id\":\"x\",\"response\":{}}", "x".repeat(70_000))) {
            user.json("POST", "/sign-in/passkey-challenges", "");
            user.json("POST", "/sign-in/passkeys", body);
            assertThat(user.page().status()).isBetween(400, 499);
        }
        assertThat(user.get("/me").path()).startsWith("/sign-in");
    }

    private static Browser chromium(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    private static String at(String path) {
        return "http://localhost:" + PORT + path;
    }

    /** A device that is unlocked as soon as it is asked. */
    private static void unlockable(Page page) {
        var browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        var parameters = new JsonObject();
        parameters.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
