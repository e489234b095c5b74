package org.sironet.rules;

import java.util.List;

/** What values a setting may have, for forms and words; the setting's own reader has the last word. */
public sealed interface Kind {

    /** A whole number between two others, both included. */
    record Whole(int least, int most) implements Kind {}

    /**
     * One of a few.
     *
     * @param options names of an enum's constants; their words are {@code rule.value.<option in small letters>}
     */
    record Choice(List<String> options) implements Kind {}

    /** Values that need no further description. */
    enum Plain implements Kind {
        YES_NO,
        TEXT,
        MULTILINGUAL,
        COUNTRY,
        ZONE,
        LANGUAGE,
        LANGUAGES,
        SHARE,
        MOMENT
    }
}
