package org.sironet.network.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.shell.Form;
import org.sironet.shell.LanguageNames;

/** The parts of an application, in the order in which they are asked. Each knows its fields and what they must be. */
enum Part {
    ORGANISATION(
            List.of(
                    "name_en",
                    "name_zh",
                    "name_ar",
                    "own_language",
                    "own_name",
                    "acronym",
                    "country",
                    "city_en",
                    "city_zh",
                    "city_ar",
                    "website"),
            (form, known) -> {
                oneLanguage(form, "name", 200);
                form.parsed("own_language", 60, Part::language, "error.language-unknown");
                form.optional("own_name", 200);
                form.optional("acronym", 30);
                if (!form.text("country", 2).isEmpty()) form.parsed("country", 2, Country::of, "error.choice");
                oneLanguage(form, "city", 100);
                website(form);
            }),
    WORK(List.of("fields", "description_en", "description_zh", "description_ar", "languages"), (form, known) -> {
        if (form.all("fields").isEmpty()) form.refuse("fields", "error.choose-one");
        else if (!known.fields().containsAll(form.all("fields"))) form.refuse("fields", "error.choice");
        oneLanguage(form, "description", 2000);
        form.parsed("languages", 200, Part::languages, "error.languages");
    }),
    REGISTRATION(List.of("kind", "register", "identifier", "founded", "ecosoc", "more"), (form, known) -> {
        var kind = form.text("kind", 20);
        if (!kind.isEmpty() && !Choices.KINDS.contains(kind)) form.refuse("kind", "error.choice");
        if (kind.equals("registered")) {
            form.text("register", 100);
            form.text("identifier", 60);
        }
        founded(form, known);
        if (!form.optional("ecosoc", 10).map(Choices.ECOSOC::contains).orElse(true))
            form.refuse("ecosoc", "error.choice");
        form.optional("more", 2000);
    }),
    ENDORSEMENTS(List.of("principal", "principal_mail", "phone", "asked_1", "asked_2", "asked_3"), (form, known) -> {
        form.text("principal", 120);
        form.mail("principal_mail");
        form.optional("phone", 40);
        for (var number = 1; number <= Part.MOST_ASKED; number++) asked(form, "asked_" + number, known);
    });

    static final int MOST_ASKED = 3;

    /** Apart, since a constant's checks cannot name what follows it. */
    private static final class Choices {
        static final Set<String> KINDS = Set.of("registered", "recognised", "neither");
        static final Set<String> ECOSOC = Set.of("NONE", "ROSTER", "SPECIAL", "GENERAL");
    }

    /**
     * What answers are checked against.
     *
     * @param year the present one
     * @param fields keys of the network's fields of work
     * @param members ids of those that may endorse
     */
    record Known(int year, Set<String> fields, Set<String> members) {}

    private final List<String> fields;
    private final BiConsumer<Form, Known> checks;

    Part(List<String> fields, BiConsumer<Form, Known> checks) {
        this.fields = fields;
        this.checks = checks;
    }

    /** As it stands in addresses. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Part> at(String path) {
        return List.of(values()).stream()
                .filter(part -> part.path().equals(path))
                .findFirst();
    }

    Optional<Part> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    List<String> fields() {
        return fields;
    }

    /** Notes in the form what is wrong with this part. */
    Form check(Form form, Known known) {
        checks.accept(form, known);
        return form;
    }

    private static void oneLanguage(Form form, String field, int longest) {
        var found = new ArrayList<String>();
        for (var language : Language.OF_PAGES)
            form.optional(field + "_" + language, longest).ifPresent(found::add);
        if (found.isEmpty() && form.sound(field + "_en")) form.refuse(field + "_en", "error.one-language");
    }

    private static void website(Form form) {
        form.optional("website", 300).ifPresent(site -> {
            if (!site.matches("(https?://)?[^\\s/:@?#]+\\.[^\\s/:@?#.]{2,}([/?#]\\S*)?"))
                form.refuse("website", "error.website");
        });
    }

    private static void founded(Form form, Known known) {
        form.whole("founded", 1000, 9999)
                .ifPresentOrElse(
                        year -> {
                            if (year > known.year())
                                form.refuse("founded", "error.future-year", Integer.toString(year));
                        },
                        () -> form.text("founded", 4));
    }

    private static void asked(Form form, String field, Known known) {
        form.optional(field, 36).ifPresent(id -> {
            if (!known.members().contains(id)) form.refuse(field, "error.choice");
        });
    }

    /** @throws java.util.NoSuchElementException when no language is called so */
    static Language language(String name) {
        return LanguageNames.find(name).orElseThrow();
    }

    /** Names or codes, parted by commas. */
    static List<Language> languages(String text) {
        return List.of(text.strip().split("[,;，、؛،]+")).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Part::language)
                .toList();
    }
}
