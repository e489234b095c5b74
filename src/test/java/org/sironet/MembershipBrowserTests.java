package org.sironet;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The line of membership in a real browser: apply, be endorsed, be asked, answer, be admitted; a delegate signs in by
 * passkey; the organisation is found in the directory in Arabic. Passkeys are bound to the address that people see, so
 * this program is told its own.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "sironet.data=target/test-data/${random.uuid}",
            "sironet.programs=target/programs",
            "sironet.demo=true"
        })
@DirtiesContext
class MembershipBrowserTests {

    private static final int PORT = freePort();
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

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
    void fromTheApplicationToTheDirectoryInArabic() {
        try (var chromium = Chromium.open()) {
            var applicant = chromium.person(360).newPage();
            var officer = signedIn(chromium.person(1280).newPage(), "secretariat");
            var application = apply(applicant);

            endorse(signedIn(chromium.person(360).newPage(), "principal"), application);
            review(officer, applicant, application);

            var principal = chromium.person(360).newPage();
            signInByMail(principal, "maya@browser.example.org", officer);
            invite(principal);

            var delegate = chromium.person(360).newPage();
            Chromium.unlockable(delegate);
            signInByMail(delegate, "tara@browser.example.org", officer);
            signInByPasskey(delegate);

            var visitor = chromium.person(360).newPage();
            visitor.navigate(at("/ar/members?q=آبار+القصة"));
            assertThat(visitor.locator("main").textContent()).contains("جمعية آبار القصة");
            assertThat(visitor.locator("html").getAttribute("dir")).isEqualTo("rtl");
        }
    }

    private static String apply(Page page) {
        page.navigate(at("/applications/new"));
        page.fill("#mail", "office@browser.example.org");
        press(page, "form[action$='/applications'] button", "**/parts/organisation");
        page.fill("#name_en", "Example Browser Wells");
        page.fill("#name_ar", "جمعية آبار القصة");
        page.selectOption("#country", "NP");
        page.fill("#city_en", "Sampletown");
        press(page, "form button:not(.quiet)", "**/parts/work");
        page.check("input[name=fields][value=water]");
        page.fill("#description_en", "Cleans hill wells.");
        press(page, "form button:not(.quiet)", "**/parts/registration");
        page.check("input[name=kind][value=recognised]");
        page.fill("#founded", "2009");
        press(page, "form button:not(.quiet)", "**/parts/endorsements");
        page.fill("#principal", "Maya Browser");
        page.fill("#principal_mail", "maya@browser.example.org");
        page.selectOption("#asked_1", new SelectOption().setLabel("Example River Trust"));
        page.selectOption("#asked_2", new SelectOption().setLabel("Model Village Schools"));
        press(page, "form button:not(.quiet)", "**/check");
        press(page, "form[action$='/submission'] button", Pattern.compile(".*/applications/[0-9a-f-]{36}$"));
        return page.url().replaceAll(".*/", "");
    }

    private static void endorse(Page page, String application) {
        press(page, "main a[href*='" + application + "']", Pattern.compile(".*" + application + ".*"));
        page.fill("#note", "We tested wells with them for a year.");
        press(page, "form.card button", Pattern.compile(".*/endorsements\\?for=.*"));
    }

    private static void review(Page officer, Page applicant, String application) {
        var review = at("/secretariat/applications/" + application);
        officer.navigate(review);
        officer.locator("details summary").click();
        officer.fill("#endorsement-letter", "Letter of 30 October 2017");
        submit(officer, "details form button");
        officer.fill("#text", "Which villages?");
        submit(officer, "form[action$='/messages'] button");
        applicant.reload();
        applicant.fill("#answer", "Twelve villages.");
        submit(applicant, "form[action$='/answers'] button");
        officer.navigate(review);
        officer.check("input[name=decision][value=admission]");
        officer.fill("#reason", "All rules are met.");
        submit(officer, "form[action$='/decision'] button");
        applicant.reload();
        assertThat(applicant.locator("main .tag").first().textContent()).isEqualTo("Admitted");
    }

    private static void invite(Page principal) {
        principal.navigate(at("/delegates"));
        principal.fill("#name", "Tara Browser");
        principal.fill("#mail", "tara@browser.example.org");
        principal.check("form.card input[name=mandates][value=answer]");
        submit(principal, "form.card button");
        assertThat(principal.locator("main").textContent()).contains("Tara Browser");
    }

    /** The code stands in the outbox of the demonstration, which the officer sees. */
    private static void signInByMail(Page page, String mail, Page officer) {
        page.navigate(at("/sign-in"));
        page.fill("#mail", mail);
        press(page, "form:has(#mail) button", Pattern.compile(".*/sign-in/requests/.*"));
        officer.navigate(at("/outbox?address=" + mail));
        officer.locator("main .list a").first().click();
        var code = SIX_DIGITS.matcher(officer.locator("#mail").textContent());
        assertThat(code.find()).isTrue();
        page.fill("#code", code.group());
        press(page, "form:has(#code) button", at("/"));
    }

    private static void signInByPasskey(Page page) {
        page.navigate(at("/me/passkeys"));
        page.fill("#new-label", "Phone of Tara");
        page.locator("[data-passkey] button").click();
        page.waitForSelector("main li:has-text('Phone of Tara')");
        page.navigate(at("/me"));
        press(page, "form[action$='/sign-out'] button", at("/"));
        page.navigate(at("/sign-in"));
        page.locator("[data-passkey] button").click();
        page.waitForURL(at("/"));
        assertThat(page.locator(".acting").textContent()).contains("Example Browser Wells");
    }

    private static Page signedIn(Page page, String role) {
        page.navigate(at("/sign-in"));
        press(page, "form:has(input[name=role][value=" + role + "]) button", at("/"));
        return page;
    }

    private static void press(Page page, String selector, Object address) {
        first(page, selector).click();
        if (address instanceof Pattern pattern) page.waitForURL(pattern);
        else page.waitForURL((String) address);
    }

    /** A form that leads back to its own page, which then says what was done. */
    private static void submit(Page page, String selector) {
        first(page, selector).click();
        page.waitForSelector("main > .notice[data-tone=good]");
    }

    private static Locator first(Page page, String selector) {
        return page.locator("main " + selector.replaceFirst("^main ", "")).first();
    }

    private static String at(String path) {
        return "http://localhost:" + PORT + path;
    }
}
