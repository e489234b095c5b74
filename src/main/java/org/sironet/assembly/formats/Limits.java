package org.sironet.assembly.formats;

/** How large a text may be. The Charter of the United Nations has 111 articles and 60,000 letters. */
final class Limits {

    static final int FILE = 10 * 1024 * 1024;

    /** Of everything in a packed file together. */
    static final int UNPACKED = 64 * 1024 * 1024;

    static final int PACKED_FILES = 2_000;
    static final int LETTERS = 2 * 1024 * 1024;
    static final int PARAGRAPH = 20_000;

    /** Of one paragraph of Markdown, whose parser takes the square of their number in time. */
    static final int LINES = 1_000;

    static final int BRACKETS = 500;
    static final int EMPHASES = 2_000;
    static final int PARAGRAPHS = 20_000;

    /** Of a whole file; a paragraph may take several. */
    static final int FILE_LINES = 5 * PARAGRAPHS;

    static final int DEPTH = 100;
    static final int WARNINGS = 500;

    private Limits() {}
}
