package org.sironet.assembly.formats;

/**
 * Something in a file that the text does not keep as it was.
 *
 * @param words what is concerned, shortened; empty when it has no words
 */
public record Warning(Kind kind, Place place, String words) {

    private static final int SHORT = 80;

    /** What happened to it. */
    public enum Kind {
        /** a quotation or comment in Markdown: left out */
        NOTE,
        /** its words are kept, a paragraph for each row or cell */
        TABLE,
        /** left out */
        IMAGE,
        /** left out */
        FOOTNOTE,
        /** left out */
        COMMENT,
        /** left out */
        TEXT_BOX,
        /** a formula, a file within the file, or the like: left out */
        OBJECT,
        /** words formatted to be invisible: left out */
        HIDDEN_TEXT,
        /** letters that nobody sees, or that turn the direction of writing: left out */
        HIDDEN_LETTERS,
        /** tags are left out; of a block of HTML the words too */
        HTML,
        /** read as an ordinary paragraph */
        CODE,
        /** points below points: read as points of one level */
        NESTED,
        /** somebody's changes that nobody had decided on: read as accepted */
        TRACKED_CHANGES,
        /** left out, and never run */
        MACROS,
        /** the number in the file is not the one that follows from the order */
        NUMBERING,
        /** the file does not say its encoding; words name the one that was assumed */
        ENCODING
    }

    public Warning {
        words = Cleaning.clean(words);
        if (words.codePointCount(0, words.length()) > SHORT)
            words = words.substring(0, words.offsetByCodePoints(0, SHORT)) + "…";
    }
}
