package org.sironet.assembly.wording;

import java.util.UUID;

/**
 * A paragraph in every language version.
 *
 * @param id stays with the paragraph through all versions
 * @param origin the number of the amendment that inserted it; 0 for none
 */
public record Paragraph(UUID id, Form form, Words words, int origin) {

    /** How a paragraph is set, which decides its number. */
    public enum Form {
        /** 1, 2, 3 within its article */
        NUMBERED,
        /** without a number */
        PLAIN,
        /** a, b, c below the paragraph before it */
        POINT
    }

    public Paragraph(UUID id, Form form, Words words) {
        this(id, form, words, 0);
    }

    public Paragraph with(Words changed) {
        return new Paragraph(id, form, changed, origin);
    }
}
