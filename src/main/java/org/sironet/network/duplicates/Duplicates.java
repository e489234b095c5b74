package org.sironet.network.duplicates;

import java.lang.ref.SoftReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rule N2: the same organisation is not entered twice; likely duplicates are shown before anything is saved. */
@Component
public class Duplicates {

    /** What the directory held when it was read; compared with what it holds now, so that every process asks afresh. */
    private record Stamp(long organisations, String changes, long identifiers) {}

    private record Read(Stamp stamp, KnownIndex index) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AtomicReference<SoftReference<@Nullable Read>> last = new AtomicReference<>(new SoftReference<>(null));

    Duplicates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those that may be the same, the likeliest first, at most five. */
    public List<Candidate> like(Likeness asked) {
        return index().like(asked);
    }

    /** Besides the organisation itself. */
    public List<Candidate> like(Likeness asked, OrganisationId itself) {
        return like(asked).stream()
                .filter(candidate -> !candidate.organisation().equals(itself))
                .toList();
    }

    /** For many questions in a row, all about the directory as it is now. */
    public Finder finder() {
        return index()::like;
    }

    /** Answers as {@link Duplicates#like(Likeness)} does. */
    public interface Finder {
        List<Candidate> like(Likeness asked);
    }

    private KnownIndex index() {
        var now = stamp();
        var known = last.get().get();
        if (known != null && known.stamp().equals(now)) return known.index();
        var read = new Read(now, read());
        last.set(new SoftReference<>(read));
        return read.index();
    }

    private Stamp stamp() {
        return jdbc.sql("""
                select count(*), coalesce(sum(extract(epoch from changed_at)), 0)::text,
                       (select count(*) from legal_identifier)
                  from organisation""")
                .query((row, number) -> new Stamp(row.getLong(1), row.getString(2), row.getLong(3)))
                .single();
    }

    private KnownIndex read() {
        var identifiers = identifiers();
        return new KnownIndex(jdbc.sql("select id, name, acronym, country, website from organisation")
                .query((row, number) -> known(row, identifiers))
                .list());
    }

    private Map<UUID, List<String>> identifiers() {
        var identifiers = new HashMap<UUID, List<String>>();
        jdbc.sql("select organisation, register, identifier from legal_identifier")
                .query(row -> {
                    var own = identifiers.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>(2));
                    own.add(row.getString(2) + row.getString(3));
                    own.add(row.getString(3));
                });
        return identifiers;
    }

    private Known known(ResultSet row, Map<UUID, List<String>> identifiers) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return Known.of(
                new OrganisationId(id),
                Multilingual.ofTags(json.readValue(row.getString("name"), new TypeReference<>() {})),
                row.getString("acronym"),
                row.getString("country"),
                row.getString("website"),
                identifiers.getOrDefault(id, List.of()));
    }
}
