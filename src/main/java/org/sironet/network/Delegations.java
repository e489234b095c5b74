package org.sironet.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.shell.ActingRights;
import org.sironet.shell.Viewer.ActingFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who may act for which organisation, and what each may do. */
@Component
public class Delegations implements ActingRights {

    /** What a delegate may do for the organisation. */
    public enum Mandate {
        VOTE,
        SIGN,
        SPEAK,
        ANSWER,
        REGISTER
    }

    /** The one who heads the organisation, or somebody whom it has authorised. */
    public enum Office {
        PRINCIPAL,
        DELEGATE
    }

    /** A current authority of one person for one organisation. */
    public record Delegation(
            UUID id, OrganisationId organisation, PersonId person, Office office, Set<Mandate> mandates) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Delegations(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<ActingFor> of(PersonId person) {
        return jdbc.sql("""
                select o.id, o.name from delegation d join organisation o on o.id = d.organisation
                 where d.person = ? and d.until is null order by o.id""").param(person.value()).query(this::actingFor).list();
    }

    public Optional<Delegation> of(PersonId person, OrganisationId organisation) {
        return jdbc.sql("select * from delegation where person = ? and organisation = ? and until is null")
                .param(person.value())
                .param(organisation.value())
                .query(Delegations::delegation)
                .optional();
    }

    /** The principal first. */
    public List<Delegation> of(OrganisationId organisation) {
        return jdbc.sql("""
                select * from delegation where organisation = ? and until is null order by office desc, since, id""")
                .param(organisation.value())
                .query(Delegations::delegation)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void authorise(OrganisationId organisation, PersonId person, Office office, Set<Mandate> mandates) {
        jdbc.sql("""
                insert into delegation (id, organisation, person, office, authorities, since)
                values (?, ?, ?, ?, string_to_array(?, ','), ?)""")
                .param(UUID.randomUUID())
                .param(organisation.value())
                .param(person.value())
                .param(office.name())
                .param(mandates.stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param(now())
                .update();
    }

    /** @return whether there was such a current delegation */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(OrganisationId organisation, PersonId person) {
        return jdbc.sql("update delegation set until = ? where organisation = ? and person = ? and until is null")
                        .param(now())
                        .param(organisation.value())
                        .param(person.value())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private ActingFor actingFor(ResultSet row, int number) throws SQLException {
        var name = Multilingual.ofTags(json.readValue(row.getString("name"), new TypeReference<>() {}));
        return new ActingFor(
                new OrganisationId(row.getObject("id", UUID.class)),
                name.best(Language.ENGLISH).text());
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        var mandates = (String[]) row.getArray("authorities").getArray();
        return new Delegation(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                Office.valueOf(row.getString("office")),
                mandates.length == 0
                        ? Set.of()
                        : Arrays.stream(mandates)
                                .map(Mandate::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mandate.class))));
    }
}
