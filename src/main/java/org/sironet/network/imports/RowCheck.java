package org.sironet.network.imports;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.network.ConsultativeStatus;
import org.sironet.network.Contact;
import org.sironet.network.LegalIdentifier;
import org.sironet.network.Standing;

/** Reads one row into a draft and finds everything that is wrong with it in one pass. */
final class RowCheck {

    private static final int NAME = 300;
    private static final int PLACE = 120;
    private static final int DESCRIPTION = 5000;
    private static final int VALUE = 500;

    private final TableRow row;
    private final List<Column> columns;
    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    RowCheck(TableRow row, List<Column> columns, Vocabulary vocabulary) {
        this.row = row;
        this.columns = columns;
        this.vocabulary = vocabulary;
    }

    List<Problem> problems() {
        return problems;
    }

    Draft draft() {
        if (row.cells().size() > columns.size())
            problems.add(Problem.of(-1, "ragged", columns.size(), row.cells().size()));
        row.cells().stream()
                .filter(cell -> cell.length() > Limits.CELL)
                .findFirst()
                .ifPresent(cell ->
                        problems.add(Problem.of(row.cells().indexOf(cell), "cell", Limits.CELL, cell.length())));
        readNames();
        var country = country();
        return new Draft(
                names,
                one(Target.ACRONYM, 30)
                        .map(text -> text.split("[|;]")[0].strip())
                        .orElse(null),
                country,
                texts(Target.CITY, PLACE),
                founded(),
                fields(),
                website(),
                ecosoc(),
                identifiers(country),
                languages(),
                texts(Target.DESCRIPTION, DESCRIPTION),
                contacts(),
                standing(),
                since(),
                one(Target.NUMBER, 40).orElse(null));
    }

    private void each(Target target, int longest, BiConsumer<Integer, String> use) {
        for (var at = 0; at < columns.size(); at++) {
            if (columns.get(at).target() != target) continue;
            var text = clean(at);
            if (text.length() > longest && text.length() <= Limits.CELL)
                problems.add(Problem.of(at, "long", longest, text.length()));
            else if (!text.isEmpty()) use.accept(at, text);
        }
    }

    private String clean(int column) {
        var text = java.text.Normalizer.normalize(row.cell(column), java.text.Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        var broken = text.codePoints().anyMatch(RowCheck::forbidden);
        if (broken) problems.add(Problem.of(column, text.indexOf(0xFFFD) >= 0 ? "encoding" : "characters"));
        return broken || text.length() > Limits.CELL ? "" : text;
    }

    private static boolean forbidden(int letter) {
        return letter == 0xFFFD
                || Character.getType(letter) == Character.CONTROL && letter != '\n' && letter != '\t'
                || letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2066 && letter <= 0x2069
                || Character.getType(letter) == Character.SURROGATE;
    }

    private Optional<String> one(Target target, int longest) {
        var found = new ArrayList<String>();
        each(target, longest, (at, text) -> found.add(text));
        return found.stream().findFirst();
    }

    private void readNames() {
        var stated = one(Target.NAME_LANGUAGE, 40).flatMap(Vocabulary::language).orElse(null);
        each(
                Target.NAME,
                NAME,
                (at, text) -> names.putIfAbsent(tag(columns.get(at), text, stated), text.replace('\n', ' ')));
        each(Target.OTHER_NAMES, 4000, (at, text) -> {
            for (var other : text.split("[|\n]")) otherName(other.strip());
        });
        one(Target.OWN_NAME, NAME)
                .ifPresent(text -> names.putIfAbsent(
                        one(Target.OWN_LANGUAGE, 40)
                                .flatMap(Vocabulary::language)
                                .orElseGet(() -> Vocabulary.script(text)),
                        text));
        if (names.isEmpty() && problems.isEmpty()) problems.add(Problem.of(first(Target.NAME), "name"));
    }

    /** {@code text@tag}; without a tag by its script. A second name in a language is left to the organisation. */
    private void otherName(String text) {
        var at = text.lastIndexOf('@');
        var tag = at > 0 ? Vocabulary.language(text.substring(at + 1)) : Optional.<String>empty();
        var name = tag.isPresent() ? text.substring(0, at).strip() : text;
        if (!name.isEmpty() && name.length() <= NAME)
            names.putIfAbsent(tag.orElseGet(() -> Vocabulary.script(name)), name);
    }

    private static String tag(Column column, String text, @Nullable String stated) {
        return column.language().map(Language::tag).orElseGet(() -> stated != null ? stated : Vocabulary.script(text));
    }

    private int first(Target target) {
        for (var at = 0; at < columns.size(); at++) if (columns.get(at).target() == target) return at;
        return -1;
    }

    private Map<String, String> texts(Target target, int longest) {
        var texts = new LinkedHashMap<String, String>();
        each(target, longest, (at, text) -> texts.putIfAbsent(tag(columns.get(at), text, null), text));
        return texts;
    }

    private @Nullable String country() {
        var text = one(Target.COUNTRY, 200);
        if (text.isEmpty()) {
            if (vocabulary.country() == null) problems.add(Problem.of(first(Target.COUNTRY), "country-missing"));
            return vocabulary.country();
        }
        var found = CountryNames.find(text.get()).map(Country::code);
        if (found.isEmpty()) problems.add(Problem.of(first(Target.COUNTRY), "country", shortened(text.get())));
        return found.orElse(null);
    }

    private @Nullable Integer founded() {
        var text = one(Target.FOUNDED, 60).orElse("");
        if (text.isEmpty()) return null;
        var year = Vocabulary.year(text);
        if (year.isPresent()
                && year.get() >= 1000
                && year.get() <= vocabulary.today().getYear()) return year.get();
        problems.add(Problem.of(first(Target.FOUNDED), "founded", shortened(text)));
        return null;
    }

    private List<String> fields() {
        var fields = new LinkedHashSet<String>();
        each(Target.FIELDS, 2000, (at, text) -> {
            for (var field : text.split("[;|,、，\n]")) {
                if (field.isBlank()) continue;
                vocabulary
                        .field(field)
                        .ifPresentOrElse(
                                fields::add, () -> problems.add(Problem.of(at, "field", shortened(field.strip()))));
            }
        });
        return List.copyOf(fields);
    }

    private @Nullable String website() {
        var text = one(Target.WEBSITE, VALUE)
                .map(several -> several.split("[\\s;|,]+")[0])
                .orElse("");
        if (text.isEmpty() || text.equals("-")) return null;
        try {
            var address = text.matches("(?i)https?://.*") ? text : "https://" + text;
            var uri = URI.create(address);
            if (uri.getHost() != null && uri.getHost().contains("."))
                return address.replaceFirst("^(?i)(https?)", uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            // the same message serves both
        }
        problems.add(Problem.of(first(Target.WEBSITE), "website", shortened(text)));
        return null;
    }

    private ConsultativeStatus ecosoc() {
        var text = one(Target.ECOSOC, 200).orElse("");
        if (text.isEmpty()) return ConsultativeStatus.NONE;
        var status = Vocabulary.ecosoc(text);
        if (status.isEmpty()) problems.add(Problem.of(first(Target.ECOSOC), "ecosoc", shortened(text)));
        return status.orElse(ConsultativeStatus.NONE);
    }

    private List<LegalIdentifier> identifiers(@Nullable String country) {
        var identifiers = new ArrayList<LegalIdentifier>();
        var stated = one(Target.REGISTER, 100).orElse(country == null ? "?" : country);
        each(Target.IDENTIFIER, 200, (at, text) -> {
            var register = columns.get(at).detail().isEmpty()
                    ? stated
                    : columns.get(at).detail();
            identifiers.add(new LegalIdentifier(register, text.replaceFirst("^https?://ror\\.org/", "")));
        });
        return identifiers;
    }

    private List<String> languages() {
        var languages = new LinkedHashSet<String>();
        each(Target.LANGUAGES, 500, (at, text) -> {
            for (var language : text.split("[;|,/、，\n]")) {
                if (language.isBlank()) continue;
                Vocabulary.language(language)
                        .ifPresentOrElse(
                                languages::add,
                                () -> problems.add(Problem.of(at, "language", shortened(language.strip()))));
            }
        });
        return List.copyOf(languages);
    }

    private List<Draft.Reached> contacts() {
        var contacts = new ArrayList<Draft.Reached>();
        each(Target.MAIL, VALUE, (at, text) -> {
            for (var mail : text.split("[\\s;,|]+"))
                if (mail.matches("[^\\s@<>]{1,64}@[^\\s@<>]{1,190}\\.[^\\s@.<>]{2,}"))
                    contacts.add(new Draft.Reached(Contact.Kind.MAIL, mail));
                else problems.add(Problem.of(at, "mail", shortened(mail)));
        });
        each(Target.PHONE, 100, (at, text) -> contacts.add(new Draft.Reached(Contact.Kind.PHONE, text)));
        each(Target.ADDRESS, VALUE, (at, text) -> contacts.add(new Draft.Reached(Contact.Kind.ADDRESS, text)));
        return contacts;
    }

    private @Nullable Standing standing() {
        var text = one(Target.STANDING, 100).orElse("");
        if (text.isEmpty()) return null;
        var standing = Vocabulary.standing(text);
        if (standing.isEmpty()) problems.add(Problem.of(first(Target.STANDING), "standing", shortened(text)));
        return standing.orElse(null);
    }

    private @Nullable String since() {
        var text = one(Target.SINCE, 60).orElse("");
        if (text.isEmpty()) return null;
        var day = Vocabulary.day(text);
        if (day.isEmpty()) problems.add(Problem.of(first(Target.SINCE), "since", shortened(text)));
        else if (day.get().isAfter(vocabulary.today()))
            problems.add(Problem.of(first(Target.SINCE), "since-future", shortened(text)));
        return day.map(LocalDate::toString).orElse(null);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
