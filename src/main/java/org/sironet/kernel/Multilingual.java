package org.sironet.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** One text in any number of languages; empty versions do not exist. */
public record Multilingual(Map<Language, String> versions) {

    public static final Multilingual EMPTY = new Multilingual(Map.of());

    /** A text together with the language it is in, for {@code lang} and {@code dir}. */
    public record Version(Language language, String text) {}

    public Multilingual {
        var kept = new TreeMap<Language, String>();
        versions.forEach((language, text) -> {
            if (!text.isBlank()) kept.put(language, text.strip());
        });
        versions = Collections.unmodifiableMap(kept);
    }

    public static Multilingual of(Language language, String text) {
        return new Multilingual(Map.of(language, text));
    }

    public static Multilingual ofTags(Map<String, String> byTag) {
        var versions = new LinkedHashMap<Language, String>();
        byTag.forEach((tag, text) -> versions.put(Language.of(tag), text));
        return new Multilingual(versions);
    }

    public boolean isEmpty() {
        return versions.isEmpty();
    }

    public Optional<String> in(Language language) {
        return Optional.ofNullable(versions.get(language));
    }

    /** The reader's language if there is one, else English, else whichever comes first; empty text when there is none. */
    public Version best(Language reader) {
        return Stream.of(reader, Language.ENGLISH)
                .filter(versions::containsKey)
                .findFirst()
                .or(() -> versions.keySet().stream().findFirst())
                .map(language -> new Version(language, versions.getOrDefault(language, "")))
                .orElse(new Version(reader, ""));
    }

    /** Every version but the one that {@link #best} gives. */
    public List<Version> others(Language reader) {
        var shown = best(reader).language();
        return versions.entrySet().stream()
                .filter(version -> !version.getKey().equals(shown))
                .map(version -> new Version(version.getKey(), version.getValue()))
                .toList();
    }

    public Multilingual with(Language language, String text) {
        var changed = new TreeMap<>(versions);
        changed.put(language, text);
        return new Multilingual(changed);
    }

    public void forEach(BiConsumer<Language, String> each) {
        versions.forEach(each);
    }

    public Map<String, String> byTag() {
        var byTag = new LinkedHashMap<String, String>();
        versions.forEach((language, text) -> byTag.put(language.tag(), text));
        return byTag;
    }
}
