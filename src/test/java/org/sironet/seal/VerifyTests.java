package org.sironet.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@DemonstrationTest
class VerifyTests {

    private static final Multilingual STATEMENT =
            Multilingual.ofTags(Map.of("en", "Example River Trust is a member.", "zh", "示例河流信托为成员。"));

    @LocalServerPort
    int port;

    @Autowired
    Codes codes;

    @Autowired
    SealedDocuments documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private WebUser visitor;
    private String code = "";

    @BeforeEach
    void aLetterIsIssued() {
        visitor = WebUser.of(port);
        code = Objects.requireNonNull(transaction.execute(status -> codes.issue(
                "admission",
                UUID.randomUUID(),
                clock.instant(),
                STATEMENT,
                Actor.PROGRAM,
                Basis.office("secretariat"))));
    }

    @Test
    void whoTypesACodeReadsWhatItConfirms() {
        visitor.get("/verify");
        var page = visitor.submit(
                "form[method=get]", Map.of("code", Codes.written(code).toLowerCase(java.util.Locale.ROOT)));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one("#confirmation").text())
                .contains("confirmed", "Example River Trust is a member.", "示例河流信托");
    }

    @Test
    void whoScansACodeReadsItInTheirLanguage() {
        var page = visitor.get("/zh/verify/" + Codes.written(code));
        assertThat(page.one("#confirmation p[lang=zh]").text()).isEqualTo("示例河流信托为成员。");
    }

    @Test
    void anUnknownCodeSaysWhatToDoAndStaysInTheForm() {
        visitor.get("/verify");
        var unknown = CodeFormat.written(CodeFormat.random());
        var page = visitor.submit("form[method=get]", Map.of("code", unknown));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.one("#code-error").text()).contains("issued no letter");
        assertThat(page.one("#code").val()).isEqualTo(unknown);
        assertThat(visitor.get("/verify/" + unknown).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify?code=", "/verify?code=%00", "/verify?code=%F0%9F%98%80", "/ar/verify?code=abc"})
    void aCodeThatIsNoneIsAnError(String path) {
        assertThat(visitor.get(path).status()).isEqualTo(422);
    }

    @Test
    void theSecretariatWithdrawsALetterWithAReasonOnce() {
        var secretary = WebUser.of(port).signInAs("secretariat");
        secretary.get("/verify/" + Codes.written(code));
        assertThat(secretary.submit("#revocation", Map.of()).status()).isEqualTo(422);
        var done = secretary.submit("#revocation", Map.of("reason", "Sent by mistake.", "confirmed", "yes"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(visitor.get("/verify/" + code).one("#confirmation").text())
                .contains("withdrawn", "Sent by mistake.");
        assertThat(secretary
                        .forge("/verify/" + code + "/revocation", Map.of("reason", "Again", "confirmed", "yes"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void nobodyElseWithdrawsALetter() {
        assertThat(WebUser.of(port)
                        .signInAs("operator")
                        .forge("/verify/" + code + "/revocation", Map.of("reason", "x", "confirmed", "yes"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aDocumentIsRecognisedUntilOneByteChanges() {
        var letter = "%PDF-1.7 a letter".getBytes(StandardCharsets.UTF_8);
        transaction.executeWithoutResult(
                status -> documents.seal(letter, Multilingual.ofTags(Map.of("en", "Letter of admission")), code));
        assertThat(upload(letter)).contains("Unchanged", "Letter of admission", Codes.written(code));
        letter[5]++;
        assertThat(upload(letter)).contains("Not a document of the network");
    }

    @Test
    void aDocumentOfAWithdrawnLetterSaysSo() {
        var letter = ("%PDF-1.7 " + code).getBytes(StandardCharsets.UTF_8);
        transaction.executeWithoutResult(status -> {
            documents.seal(letter, Multilingual.ofTags(Map.of("en", "Letter")), code);
            codes.revoke(code, "Replaced", null, Actor.PROGRAM, Basis.office("secretariat"));
        });
        assertThat(upload(letter)).contains("withdrawn since");
    }

    @Test
    void anEmptyUploadIsAProblemOfItsField() {
        visitor.get("/verify");
        var page = visitor.submit(
                "form[enctype]", Map.of("file", new WebUser.Upload("a.pdf", "application/pdf", new byte[0])));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.one("#file-error").text()).contains("Choose a file");
    }

    @Test
    void aHostileFileIsOnlyAFile() {
        assertThat(upload("PK\u0003\u0004 nonsense".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("was changed");
        assertThat(upload("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .contains("Not a document of the network");
    }

    @Test
    void programsAskToo() {
        var answer = visitor.get("/api/verify/" + code);
        assertThat(answer.body()).contains("\"genuine\":true", Codes.written(code), "\"revoked\":null");
        assertThat(visitor.get("/api/verify/nonsense").header("Content-Type")).startsWith("application/problem+json");
        assertThat(visitor.get("/verify/keys.json").body()).contains("\"public-key\"");
        assertThat(visitor.get("/verify/heads.json?limit=1").body())
                .contains("\"next\":\"/verify/heads.json?after=1&limit=1\"");
    }

    private String upload(byte[] content) {
        visitor.get("/verify");
        var page = visitor.submit(
                "form[enctype]", Map.of("file", new WebUser.Upload("letter.pdf", "application/pdf", content)));
        assertThat(page.status()).isEqualTo(200);
        return page.one("#file-answer").text();
    }
}
