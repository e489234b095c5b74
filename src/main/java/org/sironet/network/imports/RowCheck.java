package org.sironet.network.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.network.Cells;
import org.sironet.network.ConsultativeStatus;
import org.sironet.network.LegalIdentifier;
import org.sironet.network.Standing;

/** Reads one row into a draft and finds everything that is wrong with it in one pass. */
final class RowCheck {

    private static final int NAME = 300;
    private static final int PLACE = 120;
    private static final int DESCRIPTION = 5000;
    private static final int SEVERAL = 2000;

    private final RowTexts texts;
    private final ReachCheck reach;
    private final Vocabulary vocabulary;
    private final Map<String, String> names = new LinkedHashMap<>();

    RowCheck(TableRow row, List<Column> columns, Vocabulary vocabulary) {
        texts = new RowTexts(row, columns);
        reach = new ReachCheck(texts);
        this.vocabulary = vocabulary;
    }

    List<Problem> problems() {
        return texts.problems();
    }

    Draft draft() {
        readNames();
        var country = country();
        return new Draft(
                names,
                texts.one(Target.ACRONYM, 30)
                        .map(text -> text.split("[|;]")[0].strip())
                        .orElse(null),
                country,
                versions(Target.CITY, PLACE),
                founded(),
                fields(),
                reach.website(),
                ecosoc(),
                identifiers(country),
                languages(),
                versions(Target.DESCRIPTION, DESCRIPTION),
                reach.contacts(),
                standing(),
                since(),
                texts.one(Target.NUMBER, 40).orElse(null));
    }

    private void readNames() {
        var stated = texts.one(Target.NAME_LANGUAGE, 40)
                .flatMap(Vocabulary::language)
                .orElse(null);
        texts.each(
                Target.NAME,
                NAME,
                (at, text) -> names.putIfAbsent(tag(texts.column(at), text, stated), text.replace('\n', ' ')));
        texts.each(Target.OTHER_NAMES, 4000, (at, text) -> {
            for (var other : text.split("[|\n]")) otherName(other.strip());
        });
        texts.one(Target.OWN_NAME, NAME)
                .ifPresent(text -> names.putIfAbsent(
                        texts.one(Target.OWN_LANGUAGE, 40)
                                .flatMap(Vocabulary::language)
                                .orElseGet(() -> Vocabulary.script(text)),
                        text));
        if (names.isEmpty() && texts.problems().isEmpty()) texts.wrong(Target.NAME, "name");
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

    private Map<String, String> versions(Target target, int longest) {
        var versions = new LinkedHashMap<String, String>();
        texts.each(target, longest, (at, text) -> versions.putIfAbsent(tag(texts.column(at), text, null), text));
        return versions;
    }

    private @Nullable String country() {
        var text = texts.one(Target.COUNTRY, 200);
        if (text.isEmpty()) {
            if (vocabulary.country() == null) texts.wrong(Target.COUNTRY, "country-missing");
            return vocabulary.country();
        }
        var found = CountryNames.find(text.get()).map(Country::code);
        if (found.isEmpty()) texts.wrong(Target.COUNTRY, "country", RowTexts.shortened(text.get()));
        return found.orElse(null);
    }

    private @Nullable Integer founded() {
        var text = texts.one(Target.FOUNDED, 60).orElse("");
        if (text.isEmpty()) return null;
        var year = Vocabulary.year(text);
        if (year.isPresent()
                && year.get() >= 1000
                && year.get() <= vocabulary.today().getYear()) return year.get();
        texts.wrong(Target.FOUNDED, "founded", RowTexts.shortened(text));
        return null;
    }

    private List<String> fields() {
        var fields = new LinkedHashSet<String>();
        texts.each(Target.FIELDS, 2000, (at, text) -> {
            for (var field : text.split("[;|,、，\n]")) {
                if (field.isBlank()) continue;
                vocabulary
                        .field(field)
                        .ifPresentOrElse(
                                fields::add, () -> texts.wrong(at, "field", RowTexts.shortened(field.strip())));
            }
        });
        return List.copyOf(fields);
    }

    private ConsultativeStatus ecosoc() {
        var text = texts.one(Target.ECOSOC, 200).orElse("");
        if (text.isEmpty()) return ConsultativeStatus.NONE;
        var status = Vocabulary.ecosoc(text);
        if (status.isEmpty()) texts.wrong(Target.ECOSOC, "ecosoc", RowTexts.shortened(text));
        return status.orElse(ConsultativeStatus.NONE);
    }

    /** Several registers and as many identifiers in two cells belong together in their order. */
    private List<LegalIdentifier> identifiers(@Nullable String country) {
        var identifiers = new ArrayList<LegalIdentifier>();
        var stated = texts.one(Target.REGISTER, SEVERAL)
                .map(text -> Cells.parted(text, Cells.OF_VALUES))
                .filter(registers -> !registers.isEmpty())
                .orElse(List.of(country == null ? "?" : country));
        texts.each(Target.IDENTIFIER, SEVERAL, (at, text) -> {
            var named = texts.column(at).detail();
            for (var each : Cells.parted(text, Cells.OF_VALUES)) {
                var register = stated.get(Math.min(identifiers.size(), stated.size() - 1));
                identifiers.add(new LegalIdentifier(
                        named.isEmpty() ? register : named, each.replaceFirst("^https?://ror\\.org/", "")));
            }
        });
        return identifiers;
    }

    private List<String> languages() {
        var languages = new LinkedHashSet<String>();
        texts.each(Target.LANGUAGES, 500, (at, text) -> {
            for (var language : text.split("[;|,/、，\n]")) {
                if (language.isBlank()) continue;
                Vocabulary.language(language)
                        .ifPresentOrElse(
                                languages::add,
                                () -> texts.wrong(at, "language", RowTexts.shortened(language.strip())));
            }
        });
        return List.copyOf(languages);
    }

    private @Nullable Standing standing() {
        var text = texts.one(Target.STANDING, 100).orElse("");
        if (text.isEmpty()) return null;
        var standing = Vocabulary.standing(text);
        if (standing.isEmpty()) texts.wrong(Target.STANDING, "standing", RowTexts.shortened(text));
        return standing.orElse(null);
    }

    private @Nullable String since() {
        var text = texts.one(Target.SINCE, 60).orElse("");
        if (text.isEmpty()) return null;
        var day = Vocabulary.day(text);
        if (day.isEmpty()) texts.wrong(Target.SINCE, "since", RowTexts.shortened(text));
        else if (day.get().isAfter(vocabulary.today()))
            texts.wrong(Target.SINCE, "since-future", RowTexts.shortened(text));
        return day.map(LocalDate::toString).orElse(null);
    }
}
