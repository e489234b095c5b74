package org.sironet.assembly.amendments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.journal.Hashes;
import org.sironet.seal.PartCheck;

/**
 * Checks sealed texts off-line: each article is the one whose hash stands in its document, each document is one that
 * the network has sealed, and follows the one before it.
 */
public final class SealedTextsCheck implements PartCheck {

    private final Map<String, String> latest = new HashMap<>();
    private final Deque<String> expected = new ArrayDeque<>();
    private String last = "";

    @Override
    public String name() {
        return SealedTextsPart.NAME;
    }

    @Override
    public void check(Iterator<Object> lines, Set<String> documents) {
        latest.clear();
        expected.clear();
        while (lines.hasNext()) {
            var line = Fields.of(lines.next());
            if (line.members().containsKey("document")) document(line, documents);
            else article(line);
        }
        complete();
    }

    private void document(Fields line, Set<String> documents) {
        complete();
        last = line.text("name");
        hashed(line, "document");
        if (!documents.isEmpty() && !documents.contains(line.text("sha256")))
            throw new IllegalArgumentException(last + ": the network has not sealed it");
        var document = line.object("document");
        var before = latest.put(document.text("text"), line.text("sha256"));
        if (!Objects.equals(before, document.textOrNull("previous")))
            throw new IllegalArgumentException(last + ": does not follow the version that was sealed before it");
        if (document.members().get("articles") instanceof Collection<?> articles)
            articles.forEach(hash -> expected.add(String.valueOf(hash)));
    }

    private void article(Fields line) {
        hashed(line, "article");
        if (!line.text("sha256").equals(expected.poll()))
            throw new IllegalArgumentException(line.text("name") + ": is not the article that was sealed");
    }

    private static void hashed(Fields line, String kind) {
        @Nullable Object content = line.members().get(kind);
        var hash = Hashes.sha256(CanonicalJson.write(content).getBytes(StandardCharsets.UTF_8));
        if (!HexFormat.of().formatHex(hash).equals(line.text("sha256")))
            throw new IllegalArgumentException(line.text("name") + ": its words are not those that were sealed");
    }

    private void complete() {
        if (!expected.isEmpty())
            throw new IllegalArgumentException(last + ": " + expected.size() + " of its articles are missing");
    }
}
