package org.sironet.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Viewer.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The people who have an account, and their offices. */
@Component
public class Persons {

    /**
     * Somebody with an account.
     *
     * @param mail null for who has none
     * @param language null when none was chosen
     * @param roles offices held now
     */
    public record Person(
            PersonId id,
            Multilingual name,
            @Nullable String mail,
            @Nullable Language language,
            Set<Role> roles) {

        /** In which to write to this person. */
        public Language reading() {
            return language == null ? Language.ENGLISH : language;
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Persons(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private static final String SELECT = """
            select p.*, (select string_agg(o.role, ',') from office o
                          where o.person = p.id and o.since <= :now and (o.until is null or o.until > :now)) as roles
              from person p
            """;

    public Optional<Person> find(PersonId id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("now", now())
                .param("id", id.value())
                .query(this::person)
                .optional();
    }

    /** Empty for who was erased. */
    public Optional<Person> active(PersonId id) {
        return jdbc.sql(SELECT + "where p.id = :id and p.erased_at is null")
                .param("now", now())
                .param("id", id.value())
                .query(this::person)
                .optional();
    }

    /** How people are called, for histories; who was erased has an empty name. */
    public Map<PersonId, Multilingual> names(Collection<PersonId> ids) {
        var names = new HashMap<PersonId, Multilingual>();
        jdbc.sql("select id, name from person where id = any(?)")
                .param(ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    names.put(new PersonId(row.getObject("id", UUID.class)), name(row.getString("name")));
                });
        return names;
    }

    /** By part of a name in any language, or of the address; at most 50. */
    List<Person> search(String words) {
        var pattern = "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql(SELECT + """
                 where p.erased_at is null
                   and (p.mail ilike :words
                        or exists (select from jsonb_each_text(p.name) version where version.value ilike :words))
                 order by p.name ->> 'en', p.id limit 50""")
                .param("now", now())
                .param("words", pattern)
                .query(this::person)
                .list();
    }

    public Optional<Person> withMail(String address) {
        return jdbc.sql(SELECT + "where lower(p.mail) = lower(:mail)")
                .param("now", now())
                .param("mail", address)
                .query(this::person)
                .optional();
    }

    public List<Person> withRole(Role role) {
        return jdbc.sql(SELECT + """
                 where p.id in (select o.person from office o where o.role = :role
                                   and o.since <= :now and (o.until is null or o.until > :now))
                 order by p.id""")
                .param("now", now())
                .param("role", role.name())
                .query(this::person)
                .list();
    }

    /** The account with this address, or a new one: a person has one account across organisations. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PersonId enter(PersonId id, Multilingual name, @Nullable String mail, @Nullable Language language) {
        jdbc.sql("""
                insert into person (id, name, mail, language, entered_at) values (?, ?::jsonb, ?, ?, ?)
                    on conflict do nothing""")
                .param(id.value())
                .param(json.writeValueAsString(name.byTag()))
                .param(mail)
                .param(language == null ? null : language.tag())
                .param(now())
                .update();
        return mail == null ? id : withMail(mail).map(Person::id).orElse(id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void appoint(PersonId person, Role role, Basis basis) {
        jdbc.sql("""
                insert into office (person, role, since, basis_kind, basis_reference) values (?, ?, ?, ?, ?)
                    on conflict do nothing""")
                .param(person.value())
                .param(role.name())
                .param(now())
                .param(basis.kind().name())
                .param(basis.reference())
                .update();
    }

    private Multilingual name(String stored) {
        return Multilingual.ofTags(json.readValue(stored, new TypeReference<>() {}));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Person person(ResultSet row, int number) throws SQLException {
        var language = row.getString("language");
        var roles = row.getString("roles");
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                name(row.getString("name")),
                row.getString("mail"),
                language == null ? null : Language.of(language),
                roles == null
                        ? Set.of()
                        : Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
