package org.sironet.network.imports;

import java.util.Locale;
import java.util.Optional;
import org.sironet.kernel.Language;

/**
 * What one column of a file holds; written {@code NAME:en}, {@code IDENTIFIER:ROR}, {@code ACRONYM}.
 *
 * @param detail the language of names, places and descriptions, empty when each text shows it; of an identifier its
 *     register; else empty
 */
record Column(Target target, String detail) {

    static final Column IGNORED = of(Target.IGNORED);

    static Column of(Target target) {
        return new Column(target, "");
    }

    /** @throws IllegalArgumentException when it is not written so */
    static Column parse(String text) {
        var colon = text.indexOf(':');
        var target = Target.valueOf((colon < 0 ? text : text.substring(0, colon))
                .strip()
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
        var detail = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (target.inLanguage() && !detail.isEmpty())
            return new Column(target, Language.of(detail).tag());
        if (detail.length() > 60) throw new IllegalArgumentException(text);
        return new Column(target, target == Target.IDENTIFIER ? detail : "");
    }

    Optional<Language> language() {
        return target.inLanguage() && !detail.isEmpty() ? Optional.of(Language.of(detail)) : Optional.empty();
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? target.name() : target.name() + ":" + detail;
    }
}
