package org.sironet.assembly.sittings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.CanonicalJson;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;

/** How the assembly's values stand in columns. */
public final class Columns {

    private Columns() {}

    public static String write(Multilingual text) {
        return CanonicalJson.write(text.byTag());
    }

    public static Multilingual multilingual(ResultSet row, String column) throws SQLException {
        var byTag = new LinkedHashMap<String, String>();
        if (CanonicalJson.read(row.getString(column)) instanceof Map<?, ?> versions)
            versions.forEach((tag, text) -> byTag.put(String.valueOf(tag), String.valueOf(text)));
        return Multilingual.ofTags(byTag);
    }

    public static OffsetDateTime write(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    public static OrganisationId organisation(ResultSet row, String column) throws SQLException {
        return new OrganisationId(row.getObject(column, UUID.class));
    }

    public static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
