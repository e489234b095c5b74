package org.sironet.shell;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The network's list of countries and areas, {@code countries.csv}: names as documents of the United Nations write them. */
@Component
public class Countries {

    /** In the order in which pages show them; the words are {@code region.<key>}. */
    public static final List<String> REGIONS = List.of(
            "east-asia",
            "south-east-asia",
            "south-asia",
            "central-asia",
            "west-asia",
            "africa",
            "europe",
            "americas",
            "pacific");

    /** A country as a reader sees it in a list. */
    public record Named(Country country, String name) {}

    /** About the middle of a country, in degrees. */
    public record Place(double latitude, double longitude) {}

    private record Entry(Multilingual names, String region, Place place) {}

    private final Map<Country, Entry> entries = new LinkedHashMap<>();
    private final Map<Language, List<Named>> sorted = new ConcurrentHashMap<>();

    public Countries() {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new ClassPathResource("countries.csv").getInputStream(), StandardCharsets.UTF_8))) {
            rows.forEach(row -> entries.put(Country.of(row.getField("code")), entry(row)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Entry entry(NamedCsvRecord row) {
        var names = Stream.of("en", "zh", "ar", "fr", "ru", "es").collect(Collectors.toMap(tag -> tag, row::getField));
        return new Entry(
                Multilingual.ofTags(names),
                row.getField("region"),
                new Place(Double.parseDouble(row.getField("latitude")), Double.parseDouble(row.getField("longitude"))));
    }

    public String name(Country country, Language reader) {
        return names(country).best(reader).text();
    }

    public Multilingual names(Country country) {
        return entry(country).names();
    }

    /** One of {@link #REGIONS}. */
    public String region(Country country) {
        return entry(country).region();
    }

    public Set<Country> inRegion(String region) {
        return entries.keySet().stream()
                .filter(country -> region(country).equals(region))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Place place(Country country) {
        return entry(country).place();
    }

    /** All, as the reader's language sorts them. */
    public List<Named> sorted(Language reader) {
        return sorted.computeIfAbsent(reader, this::sort);
    }

    /** The country with that name in any language, or with that code. */
    public Optional<Country> find(String nameOrCode) {
        var collator = Collator.getInstance(ULocale.ROOT);
        collator.setStrength(Collator.PRIMARY);
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().code().equalsIgnoreCase(nameOrCode.strip())
                        || entry.getValue().names().versions().values().stream()
                                .anyMatch(name -> collator.compare(name, nameOrCode.strip()) == 0))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<Named> sort(Language reader) {
        var collator = Collator.getInstance(ULocale.forLocale(reader.locale()));
        return entries.keySet().stream()
                .map(country -> new Named(country, name(country, reader)))
                .sorted(Comparator.comparing(Named::name, collator::compare))
                .toList();
    }

    private Entry entry(Country country) {
        var entry = entries.get(country);
        if (entry == null) throw new IllegalStateException("countries.csv lacks " + country.code());
        return entry;
    }
}
