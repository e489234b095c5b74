package org.sironet.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sironet.kernel.Multilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The network's own list of fields of work. */
@Component
public class FieldsOfWork {

    /**
     * A field of work.
     *
     * @param goals numbers of the Sustainable Development Goals that it leans on
     */
    public record FieldOfWork(String key, Multilingual name, List<Integer> goals) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FieldsOfWork(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the network's order. */
    public List<FieldOfWork> all() {
        return jdbc.sql("select key, name, goals from field_of_work order by position")
                .query(this::field)
                .list();
    }

    public Map<String, Multilingual> names() {
        return all().stream().collect(Collectors.toMap(FieldOfWork::key, FieldOfWork::name));
    }

    private FieldOfWork field(ResultSet row, int number) throws SQLException {
        return new FieldOfWork(
                row.getString("key"),
                Multilingual.ofTags(json.readValue(row.getString("name"), new TypeReference<>() {})),
                Arrays.asList((Integer[]) row.getArray("goals").getArray()));
    }
}
