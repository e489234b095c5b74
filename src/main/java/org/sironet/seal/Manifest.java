package org.sironet.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.kernel.Multilingual;

/**
 * What a bundle holds; the network signs it.
 *
 * @param url of the network that made it
 * @param heads how many heads of the journal it holds
 * @param entries how many entries these seal
 */
record Manifest(
        Multilingual network, String url, Instant madeAt, long heads, long entries, List<ZipWriter.Written> parts) {

    static final String NAME = "manifest.json";
    static final String SIGNATURE = "manifest.signature.json";
    private static final String FORMAT = "sironet bundle 1";

    static byte[] message(byte[] manifest) {
        var text = "sironet manifest\n".getBytes(StandardCharsets.UTF_8);
        var message = java.util.Arrays.copyOf(text, text.length + manifest.length);
        System.arraycopy(manifest, 0, message, text.length, manifest.length);
        return message;
    }

    byte[] bytes() {
        var all = new TreeMap<String, Object>(Map.of(
                "format", FORMAT,
                "network", network.byTag(),
                "url", url,
                "made-at", madeAt,
                "heads", heads,
                "entries", entries));
        all.put(
                "parts",
                parts.stream()
                        .map(part -> Map.of(
                                "name", part.name(),
                                "size", part.size(),
                                "sha256", HexFormat.of().formatHex(part.sha256())))
                        .toList());
        return CanonicalJson.write(all).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException when the text is not one that {@link #bytes} writes */
    static Manifest parse(String text) {
        var fields = Fields.of(CanonicalJson.readStrictly(text));
        if (!fields.text("format").equals(FORMAT)) throw new IllegalArgumentException("of another format");
        var parts = new ArrayList<ZipWriter.Written>();
        if (fields.members().get("parts") instanceof List<?> list)
            for (var each : list) {
                var part = Fields.of(each);
                parts.add(new ZipWriter.Written(part.text("name"), part.whole("size"), part.bytes("sha256")));
            }
        return new Manifest(
                fields.multilingual("network"),
                fields.text("url"),
                fields.moment("made-at"),
                fields.whole("heads"),
                fields.whole("entries"),
                parts);
    }
}
