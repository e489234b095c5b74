package org.sironet.assembly.wording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sironet.kernel.Language;

/**
 * The words of one heading or paragraph in every language version. Versions are aligned because they stand in the
 * same place, and each translation knows which authoritative words it renders: so one that is behind shows by itself.
 */
public record Words(Map<Language, Rendering> versions) {

    public static final Words NONE = new Words(Map.of());

    /** How a language version stands to the authoritative one. */
    public enum State {
        CURRENT,
        BEHIND,
        MISSING
    }

    public Words {
        var kept = new TreeMap<Language, Rendering>();
        versions.forEach((language, rendering) -> {
            if (!rendering.text().isEmpty()) kept.put(language, rendering);
        });
        versions = Collections.unmodifiableMap(kept);
    }

    public static Words of(Language language, String text) {
        return NONE.with(language, text, "");
    }

    /** Empty when there is no such version. */
    public String in(Language language) {
        var rendering = versions.get(language);
        return rendering == null ? "" : rendering.text();
    }

    public Set<Language> languages() {
        return versions.keySet();
    }

    public boolean isEmpty() {
        return versions.isEmpty();
    }

    /** Authoritative words, or a translation of those that stand now. An empty text takes the version away. */
    public Words put(Language language, String text, Language authoritative) {
        return with(language, text, language.equals(authoritative) ? "" : fingerprint(in(authoritative)));
    }

    /** A change of meaning made in a translation first: the authoritative words have yet to follow it. */
    public Words ahead(Language language, String text, Language authoritative) {
        var changed = put(language, text, authoritative);
        if (language.equals(authoritative)) return changed;
        return changed.with(authoritative, in(authoritative), fingerprint(changed.in(language)));
    }

    Words with(Language language, String text, String follows) {
        var changed = new TreeMap<>(versions);
        changed.put(language, new Rendering(text, follows));
        return new Words(changed);
    }

    public State state(Language language, Language authoritative) {
        var rendering = versions.get(language);
        if (rendering == null) return isEmpty() ? State.CURRENT : State.MISSING;
        var due = language.equals(authoritative) ? "" : fingerprint(in(authoritative));
        return rendering.follows().equals(due) ? State.CURRENT : State.BEHIND;
    }

    /** Sixteen hexadecimal digits of the text's SHA-256; empty for an empty text. */
    public static String fingerprint(String text) {
        if (text.isEmpty()) return "";
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
