package org.sironet.assembly.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sironet.assembly.sittings.Columns;
import org.sironet.kernel.Language;
import org.sironet.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of edited sections. */
@Repository
class Editions {

    /** A section in one language. */
    record Place(UUID sitting, String section, Language language) {}

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of each edited section. */
    Map<String, Edition> latest(UUID sitting, Language language) {
        return jdbc
                .sql("""
                select distinct on (section) * from minutes_section
                 where sitting = ? and language = ? and not aside order by section, version desc""")
                .params(sitting, language.tag())
                .query((row, number) -> Map.entry(row.getString("section"), edition(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Edition> latest(Place place) {
        return of(place).stream().filter(each -> !each.aside()).findFirst();
    }

    /** The latest first. */
    List<Edition> of(Place place) {
        return jdbc.sql("""
                select * from minutes_section where sitting = ? and section = ? and language = ?
                 order by version desc""")
                .params(place.sitting(), place.section(), place.language().tag())
                .query(Editions::edition)
                .list();
    }

    /** Languages in which a section is edited, by section. */
    Map<String, List<Language>> languages(UUID sitting) {
        return jdbc
                .sql("""
                select distinct section, language from minutes_section where sitting = ? and not aside
                 order by section, language""")
                .param(sitting)
                .query((row, number) -> Map.entry(row.getString("section"), Language.of(row.getString("language"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void add(Place place, Edition edition) {
        jdbc.sql("""
                insert into minutes_section (sitting, section, language, version, aside, body, generated, by, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(place.sitting())
                .param(place.section())
                .param(place.language().tag())
                .param(edition.version())
                .param(edition.aside())
                .param(edition.body())
                .param(edition.generated())
                .param(edition.by().value())
                .param(Columns.write(edition.at()))
                .update();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getInt("version"),
                row.getBoolean("aside"),
                row.getString("body"),
                row.getString("generated"),
                new PersonId(row.getObject("by", UUID.class)),
                Columns.instant(row, "at"));
    }
}
