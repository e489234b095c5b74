package org.sironet.network;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.rules.Rules;
import org.sironet.shell.Form;
import org.sironet.shell.LanguageNames;
import org.sironet.shell.NetworkSettings;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** The form of an organisation's profile: filled from one, and read into one. */
@Component
class OrganisationForm {

    static final int MOST_IDENTIFIERS = 10;
    private static final int NAME = 200;
    private static final int DESCRIPTION = 3000;
    private static final int MOST_VERSIONS = 40;
    private static final Pattern WEBSITE =
            Pattern.compile("https?://[^\\s/?#@<>\"'\\\\:]+\\.[^\\s/?#@<>\"'\\\\:.]+(:[0-9]{1,5})?([/?#][^\\s<>\"]*)?");

    private final Organisations organisations;
    private final FieldsOfWork fields;
    private final ContactForm contacts;
    private final Rules rules;
    private final Clock clock;

    OrganisationForm(Organisations organisations, FieldsOfWork fields, ContactForm contacts, Rules rules, Clock clock) {
        this.organisations = organisations;
        this.fields = fields;
        this.contacts = contacts;
        this.rules = rules;
        this.clock = clock;
    }

    Form filled(OrganisationProfile profile, int version) {
        return Form.filled(values(profile, version));
    }

    Map<String, List<String>> values(OrganisationProfile profile, int version) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("version", List.of(Integer.toString(version)));
        values.put("versions", versions(profile).stream().map(Language::tag).toList());
        profile.name().forEach((language, text) -> put(values, "name-" + language, text));
        profile.city().forEach((language, text) -> put(values, "city-" + language, text));
        profile.description().forEach((language, text) -> put(values, "description-" + language, text));
        put(values, "acronym", profile.acronym());
        put(values, "country", profile.country().code());
        put(values, "founded", profile.founded());
        put(values, "website", profile.website());
        put(values, "ecosoc", profile.ecosoc().name());
        values.put("field", profile.fields());
        put(values, "languages", languages(profile.languages()));
        for (var i = 0; i < profile.identifiers().size(); i++) {
            put(values, "register-" + i, profile.identifiers().get(i).register());
            put(values, "identifier-" + i, profile.identifiers().get(i).identifier());
        }
        contacts.fill(values, profile.contacts());
        return values;
    }

    private static void put(Map<String, List<String>> values, String key, @Nullable Object value) {
        if (value != null) values.put(key, List.of(value.toString()));
    }

    private static String languages(List<Language> languages) {
        return String.join(
                ", ",
                languages.stream()
                        .map(language -> LanguageNames.name(language, Language.ENGLISH))
                        .toList());
    }

    /** The network's languages, then those in which the profile has a text. */
    private Set<Language> versions(OrganisationProfile profile) {
        var versions = new LinkedHashSet<>(rules.value(NetworkSettings.LANGUAGES));
        versions.addAll(profile.name().versions().keySet());
        versions.addAll(profile.city().versions().keySet());
        versions.addAll(profile.description().versions().keySet());
        return versions;
    }

    /** Those in which this form has fields. */
    static List<Language> versions(Form form) {
        try {
            var versions =
                    form.all("versions").stream().map(Language::of).distinct().toList();
            if (versions.isEmpty() || versions.size() > MOST_VERSIONS) throw Refusal.badRequest("refused.bad-request");
            return versions;
        } catch (IllegalArgumentException notALanguage) {
            throw Refusal.badRequest("refused.bad-request");
        }
    }

    /** Empty when something is wrong; the form then says what. */
    Optional<OrganisationProfile> read(Form form, Language reader) {
        var versions = versions(form);
        var name = name(form, versions);
        var acronym = form.optional("acronym", 30).orElse(null);
        var country = form.parsed("country", 2, Country::of, "error.choice").orElse(null);
        if (country == null) form.refuse("country", "error.required");
        var city = multilingual(form, "city", versions, 100);
        var founded = form.whole("founded", 1000, Year.now(clock).getValue()).orElse(null);
        var works = works(form);
        var website = website(form).orElse(null);
        var ecosoc = form.parsed("ecosoc", 10, ConsultativeStatus::valueOf, "error.choice")
                .orElse(ConsultativeStatus.NONE);
        var identifiers = identifiers(form);
        var languages = languages(form);
        var description = multilingual(form, "description", versions, DESCRIPTION);
        var reached = contacts.read(form, reader);
        if (!form.sound() || country == null) return Optional.empty();
        return Optional.of(new OrganisationProfile(
                name,
                acronym,
                country,
                city,
                founded,
                works,
                website,
                ecosoc,
                identifiers,
                languages,
                description,
                reached));
    }

    /** Besides, nobody else in the network may have one of its legal identifiers. */
    Optional<OrganisationProfile> read(Form form, Language reader, OrganisationId own) {
        var read = read(form, reader);
        read.ifPresent(profile -> refuseTaken(profile, own, form));
        return form.sound() ? read : Optional.empty();
    }

    private void refuseTaken(OrganisationProfile profile, OrganisationId own, Form form) {
        for (var i = 0; i < MOST_IDENTIFIERS; i++) {
            var field = "identifier-" + i;
            var typed = new LegalIdentifier(
                    form.typed("register-" + i).strip(), form.typed(field).strip());
            if (profile.identifiers().contains(typed))
                organisations
                        .holder(typed)
                        .filter(holder -> !holder.equals(own))
                        .ifPresent(holder -> form.refuse(field, "error.identifier-taken"));
        }
    }

    private static Multilingual name(Form form, List<Language> versions) {
        var name = multilingual(form, "name", versions, NAME);
        var another = form.optional("name-new", NAME);
        var language = form.optional("name-new-language", 40).flatMap(LanguageNames::find);
        if (another.isPresent() && language.isEmpty()) form.refuse("name-new-language", "error.language-unknown");
        if (another.isPresent() && language.isPresent()) name = name.with(language.get(), another.get());
        if (name.isEmpty()) form.refuse("name-" + versions.getFirst(), "error.required");
        return name;
    }

    private static Multilingual multilingual(Form form, String field, List<Language> versions, int longest) {
        var texts = new TreeMap<Language, String>();
        for (var language : versions)
            form.optional(field + "-" + language, longest).ifPresent(text -> texts.put(language, text));
        return new Multilingual(texts);
    }

    private List<String> works(Form form) {
        if (!fields.names().keySet().containsAll(form.all("field"))) form.refuse("field", "error.choice");
        return form.sound() ? form.all("field") : List.of();
    }

    private static Optional<String> website(Form form) {
        return form.optional("website", 300)
                .map(typed -> typed.matches("(?i)https?://.*") ? typed : "https://" + typed)
                .flatMap(address -> {
                    if (WEBSITE.matcher(address).matches()) return Optional.of(address);
                    form.refuse("website", "error.website");
                    return Optional.empty();
                });
    }

    private static List<LegalIdentifier> identifiers(Form form) {
        var identifiers = new ArrayList<LegalIdentifier>();
        for (var i = 0; i < MOST_IDENTIFIERS; i++) {
            var register = form.optional("register-" + i, 100);
            var identifier = form.optional("identifier-" + i, 100);
            if (register.isPresent() && identifier.isPresent())
                identifiers.add(new LegalIdentifier(register.get(), identifier.get()));
            else if (register.isPresent() && !form.wrong("identifier-" + i))
                form.refuse("identifier-" + i, "error.required");
            else if (identifier.isPresent() && !form.wrong("register-" + i))
                form.refuse("register-" + i, "error.required");
        }
        return identifiers;
    }

    private static List<Language> languages(Form form) {
        var languages = new ArrayList<Language>();
        form.optional("languages", 500).stream()
                .flatMap(text -> Arrays.stream(text.split("[,;،؛、，；\\n]")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> LanguageNames.find(text)
                        .ifPresentOrElse(languages::add, () -> form.refuse("languages", "error.language", text)));
        return languages;
    }
}
