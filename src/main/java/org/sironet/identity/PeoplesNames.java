package org.sironet.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives histories the names of people, all of a page in one query. */
@Component
class PeoplesNames implements Names {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PeoplesNames(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<PersonId, Multilingual> ofPeople(Collection<PersonId> people) {
        if (people.isEmpty()) return Map.of();
        return jdbc
                .sql("select id, name from person where id = any(?)")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new PersonId(row.getObject("id", UUID.class)),
                        Multilingual.ofTags(
                                json.readValue(row.getString("name"), new TypeReference<Map<String, String>>() {}))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
