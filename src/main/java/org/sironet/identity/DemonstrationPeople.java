package org.sironet.identity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.PersonId;
import org.sironet.shell.DemonstrationPart;
import org.sironet.shell.Viewer.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The invented people of the demonstration, the network-wide offices they hold, and those whom one may sign in as. */
@Component
@Order(50)
@ConditionalOnProperty(name = "sironet.demo", havingValue = "true")
class DemonstrationPeople implements DemonstrationPart, DemonstrationAccounts {

    private static final Basis BASIS = Basis.provisional("demonstration");
    private static final Map<String, Role> OFFICES = Map.of(
            "secretariat", Role.SECRETARIAT,
            "operator", Role.OPERATOR,
            "observer-head", Role.OBSERVER,
            "observer-delegate", Role.OBSERVER);

    private final Persons persons;

    DemonstrationPeople(Persons persons) {
        this.persons = persons;
    }

    @Override
    public void load(Timeline timeline) {
        try (var people = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource("demonstration/people.csv").getInputStream(), StandardCharsets.UTF_8))) {
            people.forEach(this::enter);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void enter(NamedCsvRecord row) {
        var name = Multilingual.ofTags(
                Map.of("en", row.getField("name_en"), "zh", row.getField("name_zh"), "ar", row.getField("name_ar")));
        var person = persons.enter(id(row.getField("key")), name, row.getField("email"), language(row));
        Optional.ofNullable(OFFICES.get(row.getField("role"))).ifPresent(role -> persons.appoint(person, role, BASIS));
    }

    private static Language language(NamedCsvRecord row) {
        return Arrays.stream(row.getField("languages").split(";"))
                .map(Language::of)
                .filter(Language::ofPages)
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    static PersonId id(String key) {
        return new PersonId(UUID.nameUUIDFromBytes(("person:" + key).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<Account> accounts() {
        return List.of(
                new Account("secretariat", id("officer-sample")),
                new Account("second-officer", id("officer-example")),
                new Account("principal", id("amina-example")),
                new Account("delegate", id("joseph-sample")),
                new Account("observer", id("helen-example")),
                new Account("presiding-officer", id("chair-example")),
                new Account("teller-1", id("lei-sample")),
                new Account("teller-2", id("hadiza-example")),
                new Account("teller-3", id("jonas-example")),
                new Account("teller-4", id("kavitha-example")),
                new Account("teller-5", id("zhen-example")),
                new Account("operator", id("operator-example")));
    }
}
