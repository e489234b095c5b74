package org.sironet.seal;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.ChainCheck;
import org.sironet.journal.Fields;
import org.sironet.journal.Head;
import org.sironet.journal.SealedEntry;

/** Checks what a bundle's parts say: the chain, the rules against the journal, and each signature. */
final class RecordCheck {

    private static final int MOST_RULES = 100_000;

    private final ZipReader bundle;
    private final Manifest manifest;
    private final KeyRing ring;
    private final Map<String, String> journalled = new HashMap<>();
    private final Set<String> documents = new HashSet<>();

    RecordCheck(ZipReader bundle, Manifest manifest, KeyRing ring) {
        this.bundle = bundle;
        this.manifest = manifest;
        this.ring = ring;
    }

    /** @throws FoundWrong for the first wrong thing */
    void check() throws IOException {
        chain();
        each("rules.jsonl", Function.identity(), this::rule);
        if (!journalled.isEmpty())
            throw new FoundWrong(
                    "rules.jsonl: " + journalled.keySet().iterator().next() + " of the journal is missing");
        each(
                "codes.jsonl",
                Confirmation::parse,
                code -> signed("code " + code.code(), code.key(), code.message(), code.signature()));
        each("documents.jsonl", SealedDocument::parse, document -> {
            signed("a document", document.key(), document.message(), document.signature());
            documents.add(HexFormat.of().formatHex(document.sha256()));
        });
        for (var check : ServiceLoader.load(PartCheck.class)) module(check);
    }

    private void module(PartCheck check) throws IOException {
        if (bundle.find(check.name()).isEmpty()) return;
        try (var lines = lines(check.name())) {
            check.check(lines.as(line -> Objects.requireNonNull(CanonicalJson.readStrictly(line))), documents);
        } catch (IllegalArgumentException wrong) {
            throw new FoundWrong(check.name() + ": " + wrong.getMessage());
        }
    }

    private void chain() throws IOException {
        try (var heads = lines("heads.jsonl");
                var entries = lines("journal.jsonl")) {
            var check = new ChainCheck(ring, entries.as(line -> remembered(SealedEntry.parse(line))));
            var counted = new Counted(heads.as(Head::parse));
            check.firstWrong(counted).ifPresent(what -> {
                throw new FoundWrong(what);
            });
            if (counted.seen != manifest.heads() || check.entriesSeen() != manifest.entries())
                throw new FoundWrong("heads.jsonl: not as many heads and entries as were signed");
        }
    }

    private SealedEntry remembered(SealedEntry entry) {
        var fields = new Fields(entry.entry());
        if (!fields.text("what").equals("rule.set")) return entry;
        if (journalled.size() == MOST_RULES) throw new FoundWrong("journal.jsonl: more rules than can be checked");
        var details = fields.object("details");
        journalled.put(
                details.text("key") + " version " + details.whole("version"),
                CanonicalJson.write(
                        details.object("changed").object("value").members().get("to")));
        return entry;
    }

    private void rule(String line) {
        var rule = Fields.of(CanonicalJson.readStrictly(line));
        var name = rule.text("key") + " version " + rule.whole("version");
        var value = journalled.remove(name);
        if (value == null) throw new FoundWrong("rules.jsonl: " + name + " is not in the journal");
        if (!CanonicalJson.write(rule.members().get("value")).equals(value))
            throw new FoundWrong("rules.jsonl: the value of " + name + " is not the one in the journal");
    }

    private void signed(String name, String key, byte[] message, byte[] signature) {
        if (!ring.verifies(key, message, signature)) throw new FoundWrong(name + ": its signature does not fit");
    }

    private <T> void each(String name, Function<String, T> parse, Consumer<T> check) throws IOException {
        if (bundle.find(name).isEmpty()) return;
        try (var lines = lines(name)) {
            lines.as(line -> {
                        check.accept(parse.apply(line));
                        return line;
                    })
                    .forEachRemaining(line -> {});
        }
    }

    private Lines lines(String name) {
        return new Lines(name, bundle.content(bundle.find(name).orElseThrow()));
    }

    private static final class Counted implements java.util.Iterator<Head> {

        private final java.util.Iterator<Head> heads;
        private long seen;

        Counted(java.util.Iterator<Head> heads) {
            this.heads = heads;
        }

        @Override
        public boolean hasNext() {
            return heads.hasNext();
        }

        @Override
        public Head next() {
            seen++;
            return heads.next();
        }
    }
}
