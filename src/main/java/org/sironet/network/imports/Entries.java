package org.sironet.network.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.kernel.Slice;
import org.sironet.network.duplicates.Candidate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The checked rows of imports. */
@Component
class Entries {

    /** What is to become of a row. */
    enum Fate {
        /** it must be corrected or left out */
        ERROR,
        NEW,
        SKIP,
        /** it completes an organisation that is known already */
        FILL
    }

    /** What somebody chose for a row; {@code fills} is the organisation to complete, else null. */
    record Decision(Fate fate, @Nullable UUID fills) {}

    /** An organisation that a row may be, as it is shown. */
    record Likely(
            UUID organisation,
            Map<String, String> name,
            @Nullable String country,
            int percent,
            List<String> reasons,
            boolean strong) {

        static Likely of(Candidate candidate) {
            return new Likely(
                    candidate.organisation().value(),
                    candidate.name().byTag(),
                    candidate.country(),
                    (int) Math.round(candidate.score() * 100),
                    candidate.reasons().stream().map(Enum::name).toList(),
                    candidate.strong());
        }
    }

    /**
     * A checked row.
     *
     * @param keys what is the same in rows that are the same organisation
     * @param taken whether a legal identifier belongs to an organisation of the network
     * @param sameAs number of the first row that is the same organisation; null for none
     * @param fills the organisation that it completes; null unless that is its fate
     * @param decided whether somebody chose its fate
     */
    record Checked(
            int number,
            long line,
            boolean formulas,
            Draft draft,
            List<Problem> problems,
            List<Likely> candidates,
            List<String> keys,
            boolean taken,
            @Nullable Integer sameAs,
            Fate fate,
            @Nullable UUID fills,
            boolean decided) {}

    /** A checked row and the organisation that it becomes, with its rows made ready; null when it cannot become one. */
    record Entered(
            Checked checked,
            OrganisationId organisation,
            @Nullable String prepared) {}

    private final JdbcClient jdbc;
    private final JdbcOperations connections;
    private final JsonMapper json;

    Entries(JdbcClient jdbc, JdbcOperations connections, JsonMapper json) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.json = json;
    }

    void clear(UUID id) {
        jdbc.sql("delete from import_entry where import = ?").param(id).update();
    }

    void add(UUID id, List<Entered> rows) {
        connections.execute((ConnectionCallback<Boolean>) connection -> {
            try (var copy = new CopyRows(
                    connection,
                    "import_entry (import, number, draft, problems, candidates, keys, taken, fate, fills, decided,"
                            + " organisation, prepared)")) {
                for (var row : rows) {
                    var each = row.checked();
                    copy.add(
                            id,
                            each.number(),
                            json.writeValueAsString(each.draft()),
                            json.writeValueAsString(each.problems()),
                            json.writeValueAsString(each.candidates()),
                            CopyRows.array(each.keys()),
                            each.taken(),
                            each.fate(),
                            each.fills(),
                            each.decided(),
                            row.organisation(),
                            row.prepared());
                }
                copy.end();
            }
            return true;
        });
    }

    /** Rows of one file that are the same organisation: all but the first are left out unless somebody decides. */
    void compare(UUID id) {
        jdbc.sql("""
                with key as (select number, unnest(keys) as text from import_entry where import = :id),
                     several as (select text, min(number) as first from key group by text having count(*) > 1),
                     same as (select key.number, min(several.first) as first from key join several using (text)
                               where several.first < key.number group by key.number)
                update import_entry e
                   set same_as = same.first,
                       fate = case when e.fate = 'NEW' and not e.decided then 'SKIP' else e.fate end
                  from same where e.import = :id and e.number = same.number""").param("id", id).update();
    }

    private static final String SELECT = """
            select e.*, r.line, r.formulas from import_entry e
              join import_row r on r.import = e.import and r.number = e.number
             where e.import = :id""";

    /** Which rows a page shows. */
    enum Filter {
        ALL("true"),
        ERRORS("e.problems <> '[]'"),
        DUPLICATES("(e.candidates <> '[]' or e.same_as is not null)"),
        FINE("e.problems = '[]' and e.candidates = '[]' and e.same_as is null");

        private final String condition;

        Filter(String condition) {
            this.condition = condition;
        }
    }

    Slice<Checked> page(UUID id, Filter filter, int number, int size) {
        var total = count(id, filter);
        var page = (int) Math.clamp(number, 1, Math.max(1, (total + size - 1) / size));
        var items = jdbc.sql(SELECT + " and " + filter.condition + " order by e.number limit :size offset :skipped")
                .param("id", id)
                .param("size", size)
                .param("skipped", (page - 1) * size)
                .query(this::checked)
                .list();
        return new Slice<>(items, page, size, total);
    }

    long count(UUID id, Filter filter) {
        return jdbc.sql("select count(*) from import_entry e where import = :id and " + filter.condition)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    Map<Fate, Long> fates(UUID id) {
        return jdbc
                .sql("select fate, count(*) from import_entry where import = ? group by fate")
                .param(id)
                .query((row, number) -> Map.entry(Fate.valueOf(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Checked> find(UUID id, int number) {
        return jdbc.sql(SELECT + " and e.number = :number")
                .param("id", id)
                .param("number", number)
                .query(this::checked)
                .optional();
    }

    List<Checked> filling(UUID id, int after, int most) {
        return jdbc.sql(SELECT + " and e.fate = 'FILL' and e.number > :after order by e.number limit :most")
                .param("id", id)
                .param("after", after)
                .param("most", most)
                .query(this::checked)
                .list();
    }

    /** @return false when another row completes that organisation already */
    boolean decide(UUID id, int number, Decision decision, @Nullable PersonId by) {
        try {
            jdbc.sql("""
                    update import_entry set fate = ?, fills = ?, decided = true, decided_by = ?
                     where import = ? and number = ?""")
                    .param(decision.fate().name())
                    .param(decision.fills())
                    .param(by == null ? null : by.value())
                    .param(id)
                    .param(number)
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** How many rows {@link #completeDuplicates} would take, at most. */
    long certain(UUID id) {
        return jdbc.sql("""
                        select count(*) from import_entry
                         where import = ? and fate = 'SKIP' and not decided and problems = '[]'
                           and same_as is null and (candidates->0->>'strong')::boolean""").param(id).query(Long.class).single();
    }

    /** Rows that were left out as certain duplicates complete what they are: one row an organisation. */
    int completeDuplicates(UUID id, @Nullable PersonId by) {
        return jdbc.sql("""
                update import_entry e set fate = 'FILL', fills = found.organisation, decided = true, decided_by = :by
                  from (select distinct on (c.organisation) number, c.organisation
                          from (select number, (candidates->0->>'organisation')::uuid as organisation
                                  from import_entry
                                 where import = :id and fate = 'SKIP' and not decided and problems = '[]'
                                   and same_as is null and (candidates->0->>'strong')::boolean) c
                         where not exists (select from import_entry o
                                            where o.import = :id and o.fills = c.organisation)
                         order by c.organisation, number) found
                 where e.import = :id and e.number = found.number""")
                .param("id", id)
                .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                .update();
    }

    int leaveOutErrors(UUID id, @Nullable PersonId by) {
        return jdbc.sql("""
                update import_entry set fate = 'SKIP', decided = true, decided_by = ?
                 where import = ? and fate = 'ERROR'""").param(by == null ? null : by.value()).param(id).update();
    }

    Map<Integer, Decision> decisions(UUID id) {
        return jdbc
                .sql("select number, fate, fills from import_entry where import = ? and decided")
                .param(id)
                .query((row, number) -> Map.entry(
                        row.getInt(1), new Decision(Fate.valueOf(row.getString(2)), row.getObject(3, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void replace(UUID id, Entered row) {
        jdbc.sql("delete from import_entry where import = ? and number = ?")
                .params(id, row.checked().number())
                .update();
        add(id, List.of(row));
    }

    private Checked checked(ResultSet row, int index) throws SQLException {
        var sameAs = row.getObject("same_as", Integer.class);
        return new Checked(
                row.getInt("number"),
                row.getLong("line"),
                row.getBoolean("formulas"),
                json.readValue(row.getString("draft"), Draft.class),
                json.readValue(row.getString("problems"), new TypeReference<>() {}),
                json.readValue(row.getString("candidates"), new TypeReference<>() {}),
                List.of(),
                row.getBoolean("taken"),
                sameAs,
                Fate.valueOf(row.getString("fate")),
                row.getObject("fills", UUID.class),
                row.getBoolean("decided"));
    }
}
