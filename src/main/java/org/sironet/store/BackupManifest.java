package org.sironet.store;

import java.util.List;

/**
 * What a backup file holds, so that a restore knows whether it has all of it.
 *
 * @param format of the file, see docs/decisions/0003
 * @param madeAt ISO 8601
 * @param migrations versions, in the order in which they were applied
 * @param sequences with the value that each hands out next
 */
record BackupManifest(
        int format,
        String madeAt,
        List<String> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<KeptFile> files) {

    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    /** @param entry in the zip: rows in PostgreSQL's text format of COPY */
    record Table(String name, List<String> columns, long rows, String entry, String sha256) {}

    record Sequence(String name, long next) {}

    /** @param path relative to the data folder, and the entry in the zip */
    record KeptFile(String path, String sha256) {}
}
