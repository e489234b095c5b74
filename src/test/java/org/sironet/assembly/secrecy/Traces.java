package org.sironet.assembly.secrecy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks everywhere: each row of each table with its place and transaction, the write-ahead log, and logs. */
record Traces(JdbcClient owner, Truth truth) {

    List<Trace> tables(String schema) {
        var all = new ArrayList<Trace>();
        owner.sql("select tablename from pg_tables where schemaname = ? order by 1")
                .param(schema)
                .query(String.class)
                .list()
                .forEach(table -> all.addAll(rows(schema + ".\"" + table + "\"")));
        return all;
    }

    /** In the order in which they lie in the table. */
    private List<Trace> rows(String table) {
        return owner.sql("select xmin::text as transaction, to_jsonb(t)::text as columns from %s t order by t.ctid"
                        .formatted(table))
                .query((row, number) ->
                        trace(table, number, row.getString("transaction"), Columns.of(row.getString("columns"))))
                .list();
    }

    private Trace trace(String place, long position, String transaction, Map<String, String> columns) {
        var all = String.join("\n", columns.values());
        return new Trace(place, position, transaction, columns, truth.voter(all), truth.ballot(all));
    }

    List<Trace> log(String place, List<String> lines) {
        var all = new ArrayList<Trace>();
        for (var line : lines) all.add(trace(place, all.size(), "", Map.of("line", line)));
        return all;
    }

    /** Where the write-ahead log stands. */
    String walPosition() {
        return owner.sql("select pg_walfile_name(pg_current_wal_insert_lsn()) || ' '"
                        + " || (pg_walfile_name_offset(pg_current_wal_insert_lsn())).file_offset")
                .query(String.class)
                .single();
    }

    /** Every mention of a voter or ballot in the bytes written since then. */
    List<Trace> wal(Path data, String since) throws IOException {
        owner.sql("checkpoint").update();
        var found = new ArrayList<Trace>();
        var start = since.split(" ");
        try (var files = Files.list(data.resolve("postgres/pg/pg_wal"))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.compareTo(start[0]) < 0 || name.length() != 24) continue;
                mentions(Files.readAllBytes(file), name.equals(start[0]) ? Integer.parseInt(start[1]) : 0, found);
            }
        }
        return found;
    }

    private void mentions(byte[] bytes, int from, List<Trace> found) {
        var patterns = patterns();
        var buffer = ByteBuffer.wrap(bytes);
        for (var at = from; at + 16 <= bytes.length; at++) {
            var seen = patterns.get(buffer.getLong(at));
            if (seen == null) continue;
            var hex = HexFormat.of().formatHex(bytes, at, Math.min(at + seen.length() / 2, bytes.length));
            found.add(new Trace("wal", found.size(), "", Map.of(), truth.voter(hex), truth.ballot(hex)));
        }
        var text = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        for (var choice : truth.words)
            if (text.contains(choice))
                found.add(new Trace("wal", found.size(), "", Map.of("bytes", choice), Trace.NONE, Trace.NONE));
    }

    private Map<Long, String> patterns() {
        var patterns = new HashMap<Long, String>();
        var names = new TreeMap<>(truth.voters());
        names.putAll(truth.codes());
        for (var name : names.keySet()) patterns.put(Long.parseUnsignedLong(name.substring(0, 16), 16), name);
        return patterns;
    }
}
