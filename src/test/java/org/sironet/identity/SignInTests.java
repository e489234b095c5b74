package org.sironet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DemonstrationTest
class SignInTests {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String address = "";

    @BeforeEach
    void somebodyWithAnAccount() {
        address = "reader-" + UUID.randomUUID() + "@example.org";
        transaction.executeWithoutResult(status -> persons.enter(
                PersonId.random(), Multilingual.of(Language.ENGLISH, "Reader Example"), address, Language.ENGLISH));
    }

    private WebUser asking(String address) {
        var user = WebUser.of(port);
        user.get("/sign-in?next=/me/sign-ins");
        user.submit("form:has(#mail)", Map.of("mail", address));
        assertThat(user.page().path()).startsWith("/sign-in/requests/");
        return user;
    }

    /** The newest mail to the address, found on the outbox page. */
    private WebUser.Page mail(String address) {
        var reader = WebUser.of(port);
        await().until(() -> reader.get("/outbox?address=" + address).html().selectFirst("main ul.list a") != null);
        return reader.follow("main ul.list a");
    }

    private String code(String address) {
        var code = CODE.matcher(mail(address).one("#mail").text());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private String link(String address) {
        return mail(address).one("#mail a").attr("href").replaceFirst("^https?://[^/]+", "");
    }

    private static boolean signedIn(WebUser user) {
        return user.get("/me").path().endsWith("/me");
    }

    @Test
    void theCodeFromTheMailSignsInOnTheDeviceThatAsked() {
        var user = asking(address);
        user.submit("form:has(#code)", Map.of("code", code(address)));
        assertThat(user.page().path()).isEqualTo("/me/sign-ins");
        assertThat(signedIn(user)).isTrue();
    }

    @Test
    void theCodeMayBeTypedWithSpacesAndInOtherDigits() {
        var user = asking(address);
        var arabic = new StringBuilder();
        code(address)
                .chars()
                .forEach(digit -> arabic.append((char) (digit - '0' + '٠')).append(' '));
        user.submit("form:has(#code)", Map.of("code", arabic.toString()));
        assertThat(signedIn(user)).isTrue();
    }

    @Test
    void theCodeIsOfNoUseOnAnotherDevice() {
        var user = asking(address);
        var thief = WebUser.of(port);
        thief.get("/sign-in");
        thief.forge(user.page().path(), Map.of("code", code(address)));
        assertThat(thief.page().status()).isEqualTo(404);
        assertThat(signedIn(thief)).isFalse();
    }

    @Test
    void theCodeWorksOnce() {
        var user = asking(address);
        var where = user.page().path();
        var code = code(address);
        user.submit("form:has(#code)", Map.of("code", code));
        user.forge("/sign-out", Map.of());
        user.get(where);
        user.submit("form:has(#code)", Map.of("code", code));
        assertThat(user.page().status()).isEqualTo(422);
        assertThat(signedIn(user)).isFalse();
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsOver() {
        var user = asking(address);
        var right = code(address);
        for (var attempt = 0; attempt < 5; attempt++)
            user.submit("form:has(#code)", Map.of("code", right.equals("000000") ? "000001" : "000000"));
        user.submit("form:has(#code)", Map.of("code", right));
        assertThat(user.page().status()).isEqualTo(422);
        assertThat(user.page().one("#code-error").text()).contains("Ask for another mail");
    }

    @Test
    void whoTriesTooManyCodesIsToldToWait() {
        var user = asking(address);
        var path = user.page().path();
        var answers = new java.util.ArrayList<Integer>();
        for (var attempt = 0; attempt < 41; attempt++)
            answers.add(user.forge(path, Map.of("code", "x" + attempt)).status());
        assertThat(answers.subList(0, 20)).containsOnly(422);
        assertThat(answers.getLast()).isEqualTo(429);
        assertThat(user.page().text()).contains("minutes");
    }

    @Test
    void theLinkWorksOnAnyDeviceButOnlyByItsButton() {
        asking(address);
        var link = link(address);
        var scanner = WebUser.of(port);
        scanner.get(link);
        scanner.get(link);
        var phone = WebUser.of(port);
        assertThat(phone.get(link).text()).contains("Reader Example");
        phone.submit("form[action*=links]", Map.of());
        assertThat(phone.page().path()).endsWith("/me/sign-ins");
        assertThat(WebUser.of(port).get(link).status()).isEqualTo(410);
    }

    @Test
    void theLinkIsKeptAsAHashOnly() {
        asking(address);
        var token = link(address).replaceFirst(".*/", "");
        assertThat(jdbc.sql("select count(*) from sign_in_request where sign_in_request::text like ?")
                        .param("%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoMail() {
        var unknown = "nobody-" + UUID.randomUUID() + "@example.org";
        var known = asking(address).page();
        var other = asking(unknown).page();
        assertThat(other.text().replace(unknown, "")).isEqualTo(known.text().replace(address, ""));
        mail(address);
        assertThat(WebUser.of(port).get("/outbox?address=" + unknown).html().select("main ul.list a"))
                .isEmpty();
    }

    @Test
    void whoAsksTooOftenForOneAddressIsSlowedWhereverFromButNotItsOwner() {
        var owner = asking(address);
        owner.submit("form:has(#code)", Map.of("code", code(address)));
        owner.forge("/sign-out", Map.of());
        for (var attempt = 0; attempt < 5; attempt++) asking(address);
        var attacker = WebUser.of(port);
        attacker.get("/sign-in");
        assertThat(attacker.submit("form:has(#mail)", Map.of("mail", address)).status())
                .isEqualTo(429);
        owner.get("/sign-in");
        assertThat(owner.submit("form:has(#mail)", Map.of("mail", address)).path())
                .startsWith("/sign-in/requests/");
    }

    @Test
    void onwardLeadsNowhereElse() {
        for (var next : List.of("https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)")) {
            var user = WebUser.of(port);
            user.get("/sign-in?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(user.page().one("input[name=next]").val()).isEqualTo("/");
            user.forge("/sign-in/demonstration", Map.of("role", "principal", "next", next));
            assertThat(user.page().path()).isEqualTo("/");
        }
    }

    @Test
    void signingInChangesTheSessionAndTheTokenOfForms() {
        var user = WebUser.of(port).signInAs("principal");
        user.get("/me");
        var before = Map.copyOf(user.cookies());
        user.forge("/sign-in/demonstration", Map.of("role", "delegate"));
        user.get("/me");
        assertThat(user.cookies().get("sign-in")).isNotEqualTo(before.get("sign-in"));
        assertThat(user.cookies().get("form")).isNotEqualTo(before.get("form"));
        var old = WebUser.of(port).with("Cookie", "sign-in=" + before.get("sign-in"));
        assertThat(signedIn(old)).isFalse();
    }

    @Test
    void withoutTheTokenOfAFormNothingHappens() {
        var user = WebUser.of(port);
        user.get("/sign-in");
        assertThat(user.post("/sign-in/demonstration", Map.of("role", "principal"))
                        .status())
                .isEqualTo(403);
        assertThat(user.cookies()).doesNotContainKey("sign-in");
    }

    @Test
    void visitorsGetNoSession() {
        var user = asking("nobody@example.org");
        user.get("/");
        assertThat(user.cookies().keySet()).containsOnly("form", "device");
    }

    @Test
    void aWrongAddressIsSaidNextToItsFieldAndStaysTyped() {
        var user = WebUser.of(port).with("Accept-Language", "ar");
        user.get("/sign-in");
        for (var typed : List.of("", "no address", "x".repeat(300) + "@example.org", "a@b\r\nBcc: c@d.org")) {
            user.submit("form:has(#mail)", Map.of("mail", typed));
            assertThat(user.page().status()).isEqualTo(422);
            assertThat(user.page().html().select("#mail-error")).hasSize(1);
        }
        assertThat(user.submit("form:has(#mail)", Map.of("mail", "no address"))
                        .one("#mail")
                        .val())
                .isEqualTo("no address");
    }

    @Test
    void whoAlreadySignedOutIsOutAtOnce() {
        var user = WebUser.of(port).signInAs("principal");
        var copy = WebUser.of(port).with("Cookie", "sign-in=" + user.cookies().get("sign-in"));
        assertThat(signedIn(copy)).isTrue();
        user.get("/me");
        user.submit("form[action$=sign-out]", Map.of());
        assertThat(signedIn(copy)).isFalse();
    }
}
