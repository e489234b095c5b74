package org.sironet.network.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures on real spellings, beside the checkout, how often the same organisation is found; docs/duplicates.md keeps the figures. */
class RealSpellingsTests {

    private static final Path LISTS = Path.of("../shared/data/organisations");
    private static final Path FIGURES = Path.of("docs/duplicates.md");

    private static JsonNode entries;

    /** @param all how many were asked */
    private record Count(int all, int first, int amongThree, List<String> missed) {}

    @BeforeAll
    static void read() throws IOException {
        if (!Files.exists(LISTS)) System.err.println("SKIPPED: " + LISTS.toAbsolutePath() + " is not there");
        assumeTrue(Files.exists(LISTS), "real spellings are not there");
        entries = JsonMapper.shared().readTree(Files.readString(LISTS.resolve("iati3w-org-synonyms.json")));
    }

    private static KnownIndex index(boolean withFacts) {
        var known = new ArrayList<Known>();
        for (var entry : entries)
            known.add(Known.of(
                    OrganisationId.random(),
                    Multilingual.of(Language.ENGLISH, entry.get("name").asString()),
                    withFacts ? text(entry, "shortname").orElse(null) : null,
                    null,
                    null,
                    withFacts ? text(entry, "iati_id").stream().toList() : List.of()));
        return new KnownIndex(known);
    }

    private static Optional<String> text(JsonNode entry, String field) {
        return Optional.ofNullable(entry.get(field)).map(JsonNode::asString);
    }

    private static Count count(KnownIndex index) {
        var missed = new ArrayList<String>();
        int all = 0, first = 0, amongThree = 0;
        for (var entry : entries)
            for (var spelling : entry.get("synonyms")) {
                all++;
                var place = place(
                        index.like(Likeness.named(spelling.asString())),
                        entry.get("name").asString());
                if (place == 0) first++;
                if (place >= 0 && place < 3) amongThree++;
                else missed.add(spelling.asString() + " → " + entry.get("name").asString());
            }
        return new Count(all, first, amongThree, missed);
    }

    private static int place(List<Candidate> candidates, String name) {
        return candidates.stream()
                .map(candidate -> candidate.name().best(Language.ENGLISH).text())
                .toList()
                .indexOf(name.strip());
    }

    private static List<String> strangers(KnownIndex index) throws IOException {
        var proposed = new ArrayList<String>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(LISTS.resolve("ror-nonprofit.csv"))) {
            for (var row : rows) {
                var names = Stream.concat(
                                Stream.of(row.getField("name")),
                                Stream.of(row.getField("other_names").split("\\|")))
                        .map(name -> name.replaceAll("@[^@]*$", ""))
                        .filter(name -> !name.isBlank())
                        .toList();
                var acronym = row.getField("acronyms").split("\\|")[0];
                var like = index.like(new Likeness(
                        names,
                        acronym.isEmpty() ? null : acronym,
                        row.getField("country_code"),
                        row.getField("website"),
                        List.of()));
                if (!like.isEmpty())
                    proposed.add(names.getFirst() + " → "
                            + like.getFirst().name().best(Language.ENGLISH).text());
            }
        }
        return proposed;
    }

    @Test
    void theFiguresThatAreCommittedHold() throws IOException {
        var facts = index(true);
        var text = figures(count(facts), count(index(false)), strangers(facts));
        if (Boolean.getBoolean("figures.write")) Files.writeString(FIGURES, text);
        assertThat(Files.readString(FIGURES))
                .as("written anew with -Dfigures.write=true")
                .isEqualTo(text);
    }

    @Test
    void nineOfTenOtherSpellingsAreFound() {
        var count = count(index(true));
        assertThat(count.amongThree()).isGreaterThanOrEqualTo(count.all() * 88 / 100);
    }

    @Test
    void strangersAreNotProposed() throws IOException {
        assertThat(strangers(index(true)))
                .as("one is the same organisation, the other its section in a country")
                .containsExactlyInAnyOrder(
                        "Concern Worldwide → Concern Worldwide",
                        "United Nations Children's Fund Ecuador → United Nations Children's Fund");
    }

    private static String figures(Count facts, Count names, List<String> strangers) {
        return """
                # Likely duplicates: how well they are found

                Rule N2: the same organisation is not entered twice; likely duplicates are shown before anything is saved.
                This page is written and verified by `RealSpellingsTests` on lists that lie beside the checkout.

                ## How it works
                A name is taken apart into the words that tell (`network/name-words.txt`): in one case and without accents, plurals, legal forms and small words; abbreviations, translations and both ways of English spelling written as one; a country under all its names and adjectives; Chinese and Japanese as pairs of characters; other scripts in Latin letters, Arabic with the letters that writers exchange as one. A word weighs less the more it says about every organisation ("association", "development") and the more organisations of the network bear it.
                Two names are alike by the share of weight that they have in common, in any order, with slips of the pen, abbreviations, joined words ("MultiPartner") and initials ("RC" for "Red Cross"). An acronym alone is compared with acronyms that are known and with those that a name would give. Beside a name of its own, an acronym only supports what the names say. The same legal identifier decides; the same site (the part of an address that is registered) says much; another country speaks against.
                From 0.57 on a candidate is shown, from 0.9 on an import leaves the row out unless somebody decides otherwise.

                ## Measured
                The 90 organisations of an aid database stand in the directory; each of its other spellings is asked by itself, without a country.

                | in the directory | asked | first | among the first three |
                |---|---|---|---|
                | names, acronyms, legal identifiers | %s |
                | names only | %s |

                Strangers: of 496 organisations of another list, asked with all names, acronym, country and site, %d propose somebody: %s. The first is the same organisation and stands in both lists, the second is the section of one in a country.

                ## Not found
                What is missing does not follow from the name: other bodies that the source files under an organisation, remarks of accountants, departments of a state under the state's name, identifiers that the directory does not hold.

                With acronyms and identifiers known:
                %s

                With names only, besides:
                %s
                """.formatted(
                        line(facts),
                        line(names),
                        strangers.size(),
                        String.join("; ", strangers),
                        list(facts.missed()),
                        list(names.missed().stream()
                                .filter(each -> !facts.missed().contains(each))
                                .toList()));
    }

    private static String line(Count count) {
        return "%d | %d | %d (%.1f %%)"
                .formatted(count.all(), count.first(), count.amongThree(), 100.0 * count.amongThree() / count.all());
    }

    private static String list(List<String> lines) {
        return String.join("\n", lines.stream().map(line -> "- " + line.strip()).toList());
    }
}
