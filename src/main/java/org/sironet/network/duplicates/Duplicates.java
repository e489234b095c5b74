package org.sironet.network.duplicates;

import java.lang.ref.SoftReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
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

    /** What an organisation is compared by, as it stands in the database. */
    private record Facts(
            String name,
            @Nullable String acronym,
            @Nullable String country,
            @Nullable String website,
            List<String> identifiers) {}

    private record Taken(Facts facts, Known known) {}

    private record Read(Stamp stamp, Map<UUID, Taken> taken, KnownIndex index) {}

    private static final SoftReference<@Nullable Read> NONE = new SoftReference<>(null);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AtomicReference<SoftReference<@Nullable Read>> last = new AtomicReference<>(NONE);

    Duplicates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Lower case, without accents: for comparing words in any script. */
    public static String plain(String text) {
        return Folding.folded(text);
    }

    /** The same for spellings of a name that differ in nothing that tells: order, case, accents, legal form. */
    public static String key(String name) {
        return Spelling.of(name).whole().stream().sorted().collect(Collectors.joining(" "));
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
        var before = Objects.requireNonNullElse(last.get(), NONE).get();
        if (before != null && before.stamp().equals(now)) return before.index();
        var taken = read(before == null ? Map.of() : before.taken());
        var read = new Read(
                now,
                taken,
                new KnownIndex(taken.values().stream().map(Taken::known).toList()));
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

    /** Takes apart only what has changed since. */
    private Map<UUID, Taken> read(Map<UUID, Taken> before) {
        var identifiers = identifiers();
        var taken = new HashMap<UUID, Taken>();
        jdbc.sql("select id, name, acronym, country, website from organisation").query(row -> {
            var id = row.getObject("id", UUID.class);
            var facts = facts(row, identifiers.getOrDefault(id, List.of()));
            var known = before.get(id);
            taken.put(id, known != null && known.facts().equals(facts) ? known : new Taken(facts, known(id, facts)));
        });
        return taken;
    }

    private static Facts facts(ResultSet row, List<String> identifiers) throws SQLException {
        return new Facts(
                row.getString("name"),
                row.getString("acronym"),
                row.getString("country"),
                row.getString("website"),
                identifiers);
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

    private Known known(UUID id, Facts facts) {
        return Known.of(
                new OrganisationId(id),
                Multilingual.ofTags(json.readValue(facts.name(), new TypeReference<>() {})),
                facts.acronym(),
                facts.country(),
                facts.website(),
                facts.identifiers());
    }
}
