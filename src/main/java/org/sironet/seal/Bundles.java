package org.sironet.seal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sironet.journal.Actor;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Chain;
import org.sironet.journal.Entry;
import org.sironet.journal.Head;
import org.sironet.journal.Journal;
import org.sironet.journal.SealedEntry;
import org.sironet.kernel.Basis;
import org.sironet.rules.Rules;
import org.sironet.shell.NetworkSettings;
import org.sironet.store.Installation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the export bundle: everything that can be checked, in one signed file. */
@Component
class Bundles {

    private final SigningKeys keys;
    private final Chain chain;
    private final Rules rules;
    private final Codes codes;
    private final SealedDocuments documents;
    private final List<BundlePart> parts;
    private final Journal journal;
    private final Installation installation;
    private final Clock clock;

    Bundles(
            SigningKeys keys,
            Chain chain,
            Rules rules,
            Codes codes,
            SealedDocuments documents,
            List<BundlePart> parts,
            Journal journal,
            Installation installation,
            Clock clock) {
        this.keys = keys;
        this.chain = chain;
        this.rules = rules;
        this.codes = codes;
        this.documents = documents;
        this.parts = parts;
        this.journal = journal;
        this.installation = installation;
        this.clock = clock;
    }

    /** Everything as it stands at one moment, in a new file; the caller deletes it. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Path make(Actor by, Basis basis) throws IOException {
        var folder = Files.createDirectories(installation.data().resolve("tmp"));
        var file = folder.resolve("bundle-" + java.util.UUID.randomUUID() + ".zip");
        try {
            write(file);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        var subject = SigningKeys.subject(keys.ring().current().orElseThrow());
        journal.record(Entry.of("bundle.exported", subject, by, basis));
        return file;
    }

    private void write(Path file) throws IOException {
        var end = chain.last();
        var written = new ArrayList<ZipWriter.Written>();
        var sealedRules = new HashSet<String>();
        try (var zip = new ZipWriter(file)) {
            var ring = keys.ring().keys().stream().map(NetworkKey::json).toList();
            written.add(zip.add("keys.json", out -> out.write(bytes(ring))));
            written.add(zip.add(
                    "heads.jsonl", lines(line -> chain.heads().forEachRemaining(head -> line.accept(head.json())))));
            written.add(zip.add("journal.jsonl", out -> journal(out, sealedRules)));
            written.add(zip.add("rules.jsonl", lines(line -> rules(line, sealedRules))));
            written.add(zip.add("codes.jsonl", lines(this::codes)));
            written.add(zip.add("documents.jsonl", lines(this::documents)));
            for (var part : parts) written.add(zip.add(part.name(), lines(part::write)));
            var manifest = new Manifest(
                            rules.value(NetworkSettings.NAME),
                            installation.url().toString(),
                            clock.instant(),
                            end.map(Head::number).orElse(0L),
                            end.map(Head::entries).orElse(0L),
                            written)
                    .bytes();
            zip.add(Manifest.NAME, out -> out.write(manifest));
            zip.add(Manifest.SIGNATURE, out -> out.write(signature(manifest)));
        }
    }

    private byte[] signature(byte[] manifest) {
        var signed = keys.sign(Manifest.message(manifest));
        return bytes(Map.of("key", signed.key(), "signature", HexFormat.of().formatHex(signed.signature())));
    }

    private void codes(Consumer<Object> line) {
        for (var some = codes.after("", 1_000);
                !some.isEmpty();
                some = codes.after(some.getLast().code(), 1_000)) some.forEach(each -> line.accept(each.line()));
    }

    private void documents(Consumer<Object> line) {
        for (var some = documents.after("", 1_000); !some.isEmpty(); ) {
            some.forEach(each -> line.accept(each.line()));
            some = documents.after(HexFormat.of().formatHex(some.getLast().sha256()), 1_000);
        }
    }

    private void journal(OutputStream out, Set<String> sealedRules) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (var entries = chain.entries(); entries.hasNext(); ) {
            var entry = entries.next();
            if (entry.json().contains("\"rule.set\"")) sealedRules.add(rule(entry));
            writer.append(entry.line()).append('\n');
        }
        writer.flush();
    }

    private static String rule(SealedEntry entry) {
        return entry.entry().get("details") instanceof Map<?, ?> details
                ? details.get("key") + "#" + details.get("version")
                : "";
    }

    /** Those whose entry in the journal is sealed already. */
    private void rules(Consumer<Object> line, Set<String> sealed) {
        rules.ledger().stream()
                .filter(rule -> sealed.contains(rule.get("key") + "#" + rule.get("version")))
                .forEach(line);
    }

    private static ZipWriter.Content lines(Consumer<Consumer<Object>> source) {
        return out -> {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            try {
                source.accept(line -> append(writer, line));
            } catch (UncheckedIOException failed) {
                throw new IOException(failed);
            }
            writer.flush();
        };
    }

    private static void append(BufferedWriter writer, Object line) {
        try {
            writer.append(CanonicalJson.write(line)).append('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] bytes(Object json) {
        return CanonicalJson.write(json).getBytes(StandardCharsets.UTF_8);
    }
}
