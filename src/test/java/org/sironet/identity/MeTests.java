package org.sironet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
class MeTests {

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    RecoveryCodes recovery;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PersonId person = PersonId.random();
    private String address = "";

    @BeforeEach
    void somebodyWithAnAccount() {
        person = PersonId.random();
        address = "owner-" + UUID.randomUUID() + "@example.org";
        transaction.executeWithoutResult(status ->
                persons.enter(person, Multilingual.of(Language.ENGLISH, "Owner Example"), address, Language.ENGLISH));
    }

    private WebUser signedIn() {
        var user = WebUser.of(port).with("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0");
        user.get("/sign-in");
        user.submit("form:has(#code)", Map.of("code", recovery.make(person).getFirst()));
        assertThat(user.get("/me").path()).isEqualTo("/me");
        return user;
    }

    private String linkTo(String address) {
        var reader = WebUser.of(port);
        reader.get("/outbox?address=" + address);
        return reader.follow("main ul.list a").one("#mail a").attr("href").replaceFirst("^https?://[^/]+", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me",
                "/me/mail-changes/new",
                "/me/passkeys",
                "/me/sign-ins",
                "/me/recovery-codes",
                "/me/tokens",
                "/me/erasure"
            })
    void everyPageOfAnAccountExistsInEveryLanguage(String path) {
        var user = signedIn();
        for (var language : Language.OF_PAGES) {
            assertThat(user.get("/" + language + path).status()).isEqualTo(200);
            assertThat(user.page().one("html").attr("dir")).isEqualTo(language.direction());
        }
    }

    @Test
    void aVisitorIsAskedToSignInFirst() {
        assertThat(WebUser.of(port).get("/me/passkeys").path()).isEqualTo("/sign-in?next=%2Fme%2Fpasskeys");
    }

    @Test
    void aNameInSeveralLanguages() {
        var user = signedIn();
        user.submit("form[action$=name]", Map.of("name_zh", "示例", "name_ar", "المثال"));
        assertThat(user.page().status()).isEqualTo(200);
        assertThat(user.get("/ar/me").one("h1").text()).isEqualTo("المثال");
    }

    @Test
    void aNameCannotBeEmptyOrTooLongAndStaysTyped() {
        var user = signedIn();
        user.submit("form[action$=name]", Map.of("name_en", "x".repeat(201)));
        assertThat(user.page().status()).isEqualTo(422);
        assertThat(user.page().one("#name_en").val()).hasSize(201);
        user.submit("form[action$=name]", Map.of("name_en", " "));
        assertThat(user.page().status()).isEqualTo(422);
    }

    @Test
    void theChosenLanguageIsThatOfPages() {
        var user = signedIn();
        user.submit("form[action$=language]", Map.of("language", "zh"));
        assertThat(user.get("/me").one("html").attr("lang")).isEqualTo("zh");
        user.submit("form[action$=language]", Map.of("language", "xx"));
        assertThat(user.page().status()).isEqualTo(422);
    }

    @Test
    void aNewAddressCountsWhenItsMailIsAnsweredAndTheOldOneIsTold() {
        var user = signedIn();
        var fresh = "fresh-" + UUID.randomUUID() + "@example.org";
        user.get("/me/mail-changes/new");
        user.submit("form:has(#mail)", Map.of("mail", fresh));
        assertThat(persons.withMail(fresh)).isEmpty();
        var link = linkTo(fresh);
        assertThat(WebUser.of(port).signInAs("principal").get(link).status()).isEqualTo(404);
        user.get(link);
        user.submit("form[action*=mail-changes]", Map.of());
        assertThat(persons.withMail(fresh).orElseThrow().id()).isEqualTo(person);
        assertThat(WebUser.of(port).get("/outbox?address=" + address).text()).contains("Your mail address was changed");
        assertThat(user.get(link).status()).isEqualTo(404);
    }

    @Test
    void anAddressOfSomebodyElseIsNotTakenOver() {
        var user = signedIn();
        user.get("/me/mail-changes/new");
        user.submit("form:has(#mail)", Map.of("mail", "amina-example@example.org"));
        assertThat(user.page().path()).isEqualTo("/me");
        user.get(linkTo("amina-example@example.org"));
        assertThat(user.submit("form[action*=mail-changes]", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void signInsAreListedAndEndedByTheirOwnerAtOnce() {
        var here = signedIn();
        var there = signedIn();
        here.get("/me/sign-ins");
        assertThat(here.page().text()).contains("Firefox · Windows", "This device");
        here.submit("form[action$=/end]", Map.of());
        assertThat(there.get("/me").path()).startsWith("/sign-in");
        assertThat(here.get("/me").path()).isEqualTo("/me");
    }

    @Test
    void nobodyEndsTheSignInOfAnother() {
        var owner = signedIn();
        signedIn();
        var action = owner.get("/me/sign-ins").one("form[action$=/end]").attr("action");
        assertThat(WebUser.of(port)
                        .signInAs("principal")
                        .forge(action, Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRecoveryCodeWorksOnceAndItsOwnerIsTold() {
        var code = recovery.make(person).getFirst();
        var user = WebUser.of(port);
        user.get("/sign-in");
        user.submit(
                "form:has(#code)",
                Map.of("code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")));
        assertThat(user.get("/me").path()).isEqualTo("/me");
        assertThat(WebUser.of(port).get("/outbox?address=" + address).text()).contains("A recovery code was used");
        var again = WebUser.of(port);
        again.get("/sign-in");
        assertThat(again.submit("form:has(#code)", Map.of("code", code)).status())
                .isEqualTo(422);
    }

    @Test
    void tenNewCodesEndTheOldOnes() {
        var old = recovery.make(person).getLast();
        var user = signedIn();
        user.get("/me/recovery-codes");
        user.submit("form[action$=recovery-codes]", Map.of());
        assertThat(user.page().html().select("main ol code")).hasSize(10);
        assertThat(recovery.use(Secrets.plain(old))).isEmpty();
    }

    @Test
    void theExportHoldsWhatIsKnown() {
        var export = signedIn().get("/me/data.json");
        assertThat(export.header("Content-Disposition")).contains("attachment");
        assertThat(export.body()).contains(address, "Owner Example", "Firefox");
    }

    @Test
    void erasureTakesTheDataAndLeavesTheRecord() {
        var user = signedIn();
        user.get("/me/erasure");
        assertThat(user.submit("form[action$=erasure]", Map.of()).status()).isEqualTo(422);
        user.submit("form[action$=erasure]", Map.of("sure", "yes"));
        assertThat(user.page().text()).contains("erased");
        assertThat(user.get("/me").path()).startsWith("/sign-in");
        assertThat(persons.withMail(address)).isEmpty();
        assertThat(persons.names(List.of(person)).get(person)).isEqualTo(Multilingual.EMPTY);
        var left = jdbc.sql("select count(*) from letter where recipient = ? and address <> ''")
                .param(person.value())
                .query(Long.class)
                .single();
        assertThat(left).isZero();
        assertThat(jdbc.sql("select count(*) from journal_entry where subject = ? and what = 'person.erased'")
                        .param(person.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
