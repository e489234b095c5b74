package org.sironet.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sironet.DemonstrationTest;
import org.sironet.WebUser;
import org.sironet.journal.Actor;
import org.sironet.journal.Chain;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@DemonstrationTest
class BundleTests {

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    Codes codes;

    @Autowired
    SealedDocuments documents;

    @Autowired
    Chain chain;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    private byte[] bundle = new byte[0];

    @BeforeEach
    void theSecretariatExports() {
        await().until(() -> chain.last().isPresent());
        transaction.executeWithoutResult(status -> {
            var text = Multilingual.ofTags(Map.of("en", "A letter", "zh", "一封信"));
            var code = codes.issue(
                    "letter", UUID.randomUUID(), clock.instant(), text, Actor.PROGRAM, Basis.office("secretariat"));
            documents.seal(code.getBytes(StandardCharsets.UTF_8), text, code);
        });
        var secretary = WebUser.of(port).signInAs("secretariat");
        secretary.get("/export");
        var page = secretary.submit("#export", Map.of());
        assertThat(page.header("Content-Type")).isEqualTo("application/zip");
        bundle = page.bytes();
    }

    @Test
    void anExportIsSound() throws IOException {
        assertThat(verify(bundle)).startsWith("0 SOUND").contains("compare it with http");
        var key = ((BundleCheck.Verdict.Sound) BundleCheck.check(file(bundle)))
                .key()
                .id();
        assertThat(run(file(bundle).toString(), "--key", key))
                .startsWith("0 SOUND")
                .doesNotContain("compare");
        assertThat(run(file(bundle).toString(), "--key", "0".repeat(32))).startsWith("1 WRONG  signed by key");
    }

    @Test
    void everyZipProgramOpensIt() throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(zip.readAllBytes()).isNotNull();
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("keys.json", "journal.jsonl", "rules.jsonl", "manifest.json");
    }

    /** All of the structure at its end and beginning, and a sample of the rest. */
    @Test
    void anyChangedByteIsFoundAndNamed() throws IOException {
        var random = new Random(7);
        for (var i = 0; i < 1_500; i++) {
            var at = i < 300 ? i : i < 900 ? bundle.length - 1 - (i - 300) : random.nextInt(bundle.length);
            var changed = bundle.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            var said = verify(changed);
            assertThat(said).as("byte %d", at).matches("(?s)(1 WRONG  .{5,}|2 Not an export bundle.*)");
        }
    }

    @Test
    void aTruncatedBundleIsNamed() throws IOException {
        for (var length : List.of(5, 100, bundle.length / 2, bundle.length - 1))
            assertThat(verify(java.util.Arrays.copyOf(bundle, length))).startsWith("1 WRONG  container:");
        assertThat(verify(java.util.Arrays.copyOf(bundle, bundle.length + 1))).contains("bytes after its end");
    }

    @Test
    void aZipBombAStrangeNameAndNothingAreRefused() throws IOException {
        assertThat(verify(zip("../../etc/passwd", "x".getBytes(StandardCharsets.UTF_8))))
                .startsWith("1 WRONG  container:");
        assertThat(verify(zip("manifest.json", new byte[50_000_000]))).startsWith("1 WRONG  container:");
        assertThat(verify(new byte[0])).startsWith("2 Not an export bundle");
        assertThat(run(folder.resolve("nowhere").toString())).startsWith("2 Not an export bundle");
        assertThat(run()).startsWith("2 Usage");
    }

    @Test
    void deepJsonAndEndlessLinesAreRefusedInBoundedTime() throws IOException {
        var file = folder.resolve("deep.zip");
        try (var zip = new ZipWriter(file)) {
            zip.add("manifest.json", out -> out.write("[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> run(file.toString())))
                .startsWith("1 WRONG  manifest.json: deeper than 64 levels");
    }

    @Test
    void anUploadedExportIsRecognised() {
        var visitor = WebUser.of(port);
        visitor.get("/verify");
        var page = visitor.submit(
                "form[enctype]", Map.of("file", new WebUser.Upload("network.zip", "application/zip", bundle)));
        assertThat(page.one("#file-answer").text()).contains("An export of this network, unchanged");
        bundle[bundle.length / 2] ^= 1;
        visitor.get("/verify");
        page = visitor.submit(
                "form[enctype]", Map.of("file", new WebUser.Upload("network.zip", "application/zip", bundle)));
        assertThat(page.one("#file-answer").text()).contains("This export was changed");
    }

    @Test
    void theExportIsForWhoMaySeeTheWholeRecord() {
        assertThat(WebUser.of(port).signInAs("delegate").get("/export").status())
                .isEqualTo(403);
        assertThat(WebUser.of(port).signInAs("delegate").get("/api/journal").status())
                .isEqualTo(403);
        assertThat(WebUser.of(port).getOnly("/export").status()).isEqualTo(303);
        assertThat(WebUser.of(port).signInAs("operator").get("/export").status())
                .isEqualTo(200);
    }

    @Test
    void theJournalIsReadPageByPage() {
        var operator = WebUser.of(port).signInAs("operator");
        assertThat(operator.get("/api/journal?limit=2").body())
                .contains("\"position\":2", "\"next\":\"/api/journal?after=2&limit=2\"")
                .doesNotContain("\"position\":3");
        assertThat(operator.get("/api/journal?after=999999999").body()).isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(operator.get("/api/journal?after=x").status()).isBetween(400, 404);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("bundle.zip"), content);
    }

    private String verify(byte[] content) throws IOException {
        return run(file(content).toString());
    }

    private static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var status = VerifyBundle.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return status + " " + out.toString(StandardCharsets.UTF_8);
    }
}
