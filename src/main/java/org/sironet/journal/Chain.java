package org.sironet.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain as it stands in the database: heads, and entries in their places. */
@Component
public class Chain {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Head> last() {
        return jdbc.sql("select * from journal_head order by number desc limit 1")
                .query(Chain::head)
                .optional();
    }

    public List<Head> headsAfter(long number, int most) {
        return jdbc.sql("select * from journal_head where number > ? order by number limit ?")
                .param(number)
                .param(most)
                .query(Chain::head)
                .list();
    }

    public Iterator<Head> heads() {
        return paged(head -> headsAfter(head, AT_ONCE), Head::number);
    }

    /** Every sealed entry in its place; a place whose entry is gone is left out. */
    public Iterator<SealedEntry> entries() {
        return paged(this::entriesAfter, SealedEntry::position);
    }

    private List<SealedEntry> entriesAfter(long position) {
        return entriesAfter(position, AT_ONCE);
    }

    public List<SealedEntry> entriesAfter(long position, int most) {
        return jdbc.sql("""
                select l.position, l.hash, e.* from journal_link l join journal_entry e on e.id = l.entry
                 where l.position > ? order by l.position limit ?""")
                .param(position)
                .param(most)
                .query((row, number) -> new SealedEntry(row.getLong("position"), row.getBytes("hash"), canonical(row)))
                .list();
    }

    /** What is wrong in the database first; empty when everything is as it was sealed. */
    public Optional<String> firstWrong(ChainCheck.Signatures signatures) {
        return new ChainCheck(signatures, entries()).firstWrong(heads());
    }

    /** @param horizon transactions below it are sealed completely; null when nothing is known yet */
    List<Unsealed> unsealed(@Nullable String horizon, int most) {
        return jdbc.sql("""
                select e.* from journal_entry e
                 where e.written_by >= ?::xid8 and not exists (select from journal_link l where l.entry = e.id)
                 order by e.id limit ?""")
                .param(horizon == null ? "0" : horizon)
                .param(most)
                .query((row, number) -> new Unsealed(row.getLong("id"), canonical(row)))
                .list();
    }

    /** Asked before {@link #unsealed}: whatever is below and committed is visible to that query. */
    String horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    void append(Head head, long firstPosition, List<Unsealed> sealed, List<byte[]> hashes) {
        jdbc.sql("""
                insert into journal_link (position, entry, hash)
                select ? + place - 1, entry, hash from unnest(?, ?) with ordinality as sealed (entry, hash, place)""")
                .param(firstPosition)
                .param(sealed.stream().map(Unsealed::id).toArray(Long[]::new))
                .param(hashes.toArray(byte[][]::new))
                .update();
        jdbc.sql("insert into journal_head values (?, ?, ?, ?, ?, ?, ?)")
                .param(head.number())
                .param(OffsetDateTime.ofInstant(head.at(), ZoneOffset.UTC))
                .param(head.entries())
                .param(head.batch())
                .param(head.previous())
                .param(head.key())
                .param(head.signature())
                .update();
    }

    /** An entry that has no place in the chain yet. */
    record Unsealed(long id, String json) {}

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("entries"),
                row.getBytes("batch"),
                row.getBytes("previous"),
                row.getString("key"),
                row.getBytes("signature"));
    }

    static String canonical(ResultSet row) throws SQLException {
        var fields = new TreeMap<String, @Nullable Object>();
        fields.put("id", row.getLong("id"));
        fields.put("at", row.getObject("at", OffsetDateTime.class).toInstant());
        fields.put("actor", row.getObject("actor", UUID.class));
        fields.put("acting_for", row.getObject("acting_for", UUID.class));
        fields.put("what", row.getString("what"));
        fields.put("subject_type", row.getString("subject_type"));
        fields.put("subject", row.getObject("subject", UUID.class));
        fields.put("basis_kind", row.getString("basis_kind"));
        fields.put("basis_reference", row.getString("basis_reference"));
        fields.put("details", CanonicalJson.read(row.getString("details")));
        return CanonicalJson.write(fields);
    }

    private static <T> Iterator<T> paged(LongFunction<List<T>> after, java.util.function.ToLongFunction<T> number) {
        return new Iterator<>() {
            private List<T> page = new ArrayList<>(after.apply(0));
            private int next;

            @Override
            public boolean hasNext() {
                if (next < page.size()) return true;
                if (page.isEmpty()) return false;
                page = after.apply(number.applyAsLong(page.getLast()));
                next = 0;
                return !page.isEmpty();
            }

            @Override
            public T next() {
                if (!hasNext()) throw new java.util.NoSuchElementException();
                return page.get(next++);
            }
        };
    }
}
