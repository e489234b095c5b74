package org.sironet.network;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.rules.Rules;
import org.sironet.shell.DemonstrationPart;
import org.sironet.shell.NetworkSettings;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The invented organisations of the demonstration, their steps in the network each on its day, and who acts for them. */
@Component
@Order(60)
class DemonstrationOrganisations implements DemonstrationPart {

    private static final Basis BASIS = Basis.provisional("demonstration");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private record Event(LocalDate day, Runnable what) {}

    private final Organisations organisations;
    private final Memberships memberships;
    private final Delegations delegations;
    private final Rules rules;

    DemonstrationOrganisations(
            Organisations organisations, Memberships memberships, Delegations delegations, Rules rules) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.delegations = delegations;
        this.rules = rules;
    }

    static OrganisationId id(String key) {
        return new OrganisationId(UUID.nameUUIDFromBytes(("organisation:" + key).getBytes(StandardCharsets.UTF_8)));
    }

    private static PersonId person(String key) {
        return new PersonId(UUID.nameUUIDFromBytes(("person:" + key).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void load(Timeline timeline) {
        var zone = rules.value(NetworkSettings.ZONE);
        events().forEach(event ->
                timeline.at(event.day().atTime(MORNING).atZone(zone).toInstant(), event.what()));
    }

    private List<Event> events() {
        var people = new LinkedHashMap<OrganisationId, List<NamedCsvRecord>>();
        read("people.csv", row -> {
            if (!row.getField("organisation").isEmpty())
                people.computeIfAbsent(id(row.getField("organisation")), any -> new ArrayList<>())
                        .add(row);
        });
        var events = new ArrayList<Event>();
        read("organisations.csv", row -> {
            var id = id(row.getField("key"));
            var since = LocalDate.parse(row.getField("since"));
            events.add(new Event(since, () -> organisations.enter(Map.of(id, profile(row)), Actor.PROGRAM, BASIS)));
            Arrays.stream(row.getField("standing_history").split(" \\| "))
                    .forEach(step -> events.add(step(id, step, row.getField("decision"))));
            people.getOrDefault(id, List.of()).forEach(each -> events.add(new Event(since, () -> authorise(id, each))));
            if (row.getField("standing").equals("ended"))
                events.add(new Event(
                        LocalDate.parse(row.getField("standing_history").replaceAll(".*ended from ([0-9-]+).*", "$1")),
                        () -> people.getOrDefault(id, List.of())
                                .forEach(each -> delegations.end(id, person(each.getField("key"))))));
        });
        return events.stream().sorted(Comparator.comparing(Event::day)).toList();
    }

    /** {@code suspended from 2017-07-03: reason}. */
    private Event step(OrganisationId id, String text, String decision) {
        var parts = text.split(": ", 2);
        var words = parts[0].split(" from ");
        var standing = Standing.valueOf(words[0].toUpperCase(Locale.ROOT));
        var day = LocalDate.parse(words[1]);
        if (standing == Standing.MEMBER && parts.length == 1)
            return new Event(day, () -> memberships.admit(id, decision, day, "", Actor.PROGRAM, BASIS));
        var reason = parts.length == 1 ? "" : parts[1];
        return new Event(day, () -> memberships.record(id, standing, day, reason, Actor.PROGRAM, BASIS));
    }

    private void authorise(OrganisationId organisation, NamedCsvRecord person) {
        var office = Set.of("principal", "observer-head").contains(person.getField("role"))
                ? Delegations.Office.PRINCIPAL
                : Delegations.Office.DELEGATE;
        delegations.authorise(organisation, person(person.getField("key")), office, mandates(person));
    }

    private static Set<Delegations.Mandate> mandates(NamedCsvRecord person) {
        return split(person, "authority")
                .map(each -> Delegations.Mandate.valueOf(each.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static OrganisationProfile profile(NamedCsvRecord row) {
        var key = row.getField("key");
        return new OrganisationProfile(
                name(row),
                row.getField("acronym"),
                Country.of(row.getField("country")),
                versions(row, "city"),
                Integer.valueOf(row.getField("founded")),
                split(row, "fields").toList(),
                row.getField("website"),
                ConsultativeStatus.valueOf(row.getField("ecosoc").toUpperCase(Locale.ROOT)),
                List.of(new LegalIdentifier(row.getField("register"), row.getField("legal_identifier"))),
                split(row, "languages").map(Language::of).toList(),
                versions(row, "description"),
                List.of(
                        mail("post@" + key + ".example.org", Contact.Visibility.PUBLIC),
                        mail("partners@" + key + ".example.org", Contact.Visibility.MEMBERS),
                        mail("registry@" + key + ".example.org", Contact.Visibility.SECRETARIAT)));
    }

    private static Contact mail(String address, Contact.Visibility visibility) {
        return new Contact(Contact.Kind.MAIL, address, Multilingual.EMPTY, visibility);
    }

    private static Multilingual name(NamedCsvRecord row) {
        var own = row.getField("own_language");
        var name = versions(row, "name");
        return own.isEmpty() ? name : name.with(Language.of(own), row.getField("own_name"));
    }

    private static Multilingual versions(NamedCsvRecord row, String field) {
        return Multilingual.ofTags(Stream.of("en", "zh", "ar")
                .collect(Collectors.toMap(tag -> tag, tag -> row.getField(field + "_" + tag))));
    }

    private static Stream<String> split(NamedCsvRecord row, String field) {
        return Arrays.stream(row.getField(field).split(";")).filter(each -> !each.isEmpty());
    }

    private static void read(String file, Consumer<NamedCsvRecord> each) {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource("demonstration/" + file).getInputStream(), StandardCharsets.UTF_8))) {
            rows.forEach(each);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
