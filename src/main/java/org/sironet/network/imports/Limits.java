package org.sironet.network.imports;

/** How much a file may hold, so that reading it is bounded in time and memory. */
final class Limits {

    static final long FILE = 20L * 1024 * 1024;
    static final int COLUMNS = 200;
    static final int ROWS = 100_000;
    /** lines above the data: titles, headings, hashtags */
    static final int ABOVE = 25;
    /** characters */
    static final int CELL = 10_000;
    /** bytes of all parts of a workbook, unpacked */
    static final long UNPACKED = 200L * 1024 * 1024;
    /** bytes of texts that a workbook shares among its cells, which are held in memory */
    static final long SHARED_TEXTS = 64L * 1024 * 1024;
    /** how many times a part may grow when unpacked; small ones may grow more */
    static final int GROWTH = 150;

    private Limits() {}
}
