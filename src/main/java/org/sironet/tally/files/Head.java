package org.sironet.tally.files;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.sironet.tally.Unreadable;

/** The beginning of a file, from which its format is told. */
final class Head {

    /** What a file can be. */
    enum Format {
        EMPTY,
        JSON,
        YAML,
        PROFILE,
        PREFLIB,
        BLT,
        TABLE,
        BINARY,
        UNKNOWN
    }

    private static final Pattern PREFLIB_KEY = Pattern.compile(
            "# ?(FILE NAME|TITLE|DESCRIPTION|DATA TYPE|MODIFICATION|RELATE|PUBLICATION|NUMBER|ALTERNATIVE).*",
            Pattern.DOTALL);
    private static final Pattern YAML_KEY = Pattern.compile("(?m)^(profile|num_cand|committeesize|voter_weights) *:");

    private final byte[] bytes;
    private final String text;
    private final String first;

    Head(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.UTF_8).strip();
        this.first = text.lines().findFirst().orElse("");
    }

    Format format() {
        if (text.isEmpty() && zero() < 0) return Format.EMPTY;
        if (zero() >= 0) return Format.BINARY;
        if (first.startsWith("{")) return Format.JSON;
        if (PREFLIB_KEY.matcher(first).matches()) return Format.PREFLIB;
        if (first.startsWith("#") || first.matches("\\d+[ \\t]+\\d+([ \\t]*#.*)?")) return Format.BLT;
        if (first.matches("\\d+")) return Format.PREFLIB;
        if (text.contains("profile with ") && !first.contains(",")) return Format.PROFILE;
        if (YAML_KEY.matcher(text).find()) return Format.YAML;
        if (first.matches(".*[,;\\t].*")) return Format.TABLE;
        return first.matches("-?\\d+[ \\t].*") ? Format.BLT : Format.UNKNOWN;
    }

    private int zero() {
        for (var i = 0; i < bytes.length; i++) if (bytes[i] == 0) return i;
        return -1;
    }

    Unreadable unknown() {
        if (zero() < 0)
            return new Unreadable(1, 1, "no format of ballots that is known here: \"" + Shown.of(first) + "\"");
        var before = new String(bytes, 0, zero(), StandardCharsets.ISO_8859_1);
        var line = before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
        var column = zero() - before.lastIndexOf('\n');
        return new Unreadable(line, column, "a zero byte: this is not a text file");
    }
}
