package org.sironet.network.applications;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.network.ConsultativeStatus;
import org.sironet.network.Contact;
import org.sironet.network.FieldsOfWork;
import org.sironet.network.LegalIdentifier;
import org.sironet.network.Organisation;
import org.sironet.network.OrganisationProfile;
import org.sironet.network.Organisations;
import org.sironet.network.applications.page.SheetLine;
import org.sironet.network.applications.page.SimilarLine;
import org.sironet.network.duplicates.Candidate;
import org.sironet.network.duplicates.Duplicates;
import org.sironet.network.duplicates.Likeness;
import org.sironet.shell.Countries;
import org.sironet.shell.LanguageNames;
import org.sironet.shell.Option;
import org.springframework.stereotype.Component;

/** Sees an applicant as the organisation that it is, and as the one that it may become. */
@Component
class Applicants {

    private final Organisations organisations;
    private final FieldsOfWork fields;
    private final Countries countries;
    private final Endorsing endorsing;
    private final Duplicates duplicates;

    Applicants(
            Organisations organisations,
            FieldsOfWork fields,
            Countries countries,
            Endorsing endorsing,
            Duplicates duplicates) {
        this.organisations = organisations;
        this.fields = fields;
        this.countries = countries;
        this.endorsing = endorsing;
        this.duplicates = duplicates;
    }

    OrganisationId enter(Application.File file, Actor by, Basis basis) {
        return organisations.enter(profile(file), by, basis);
    }

    /** From sound answers. */
    static OrganisationProfile profile(Application.File file) {
        var answers = file.answers();
        var identifiers = answers.optional("identifier").isPresent()
                ? List.of(new LegalIdentifier(answers.one("register"), answers.one("identifier")))
                : List.<LegalIdentifier>of();
        return new OrganisationProfile(
                answers.names(),
                answers.optional("acronym").orElse(null),
                Country.of(answers.one("country")),
                answers.multilingual("city"),
                answers.optional("founded").map(Integer::valueOf).orElse(null),
                answers.all("fields"),
                answers.optional("website").map(Applicants::address).orElse(null),
                ConsultativeStatus.valueOf(answers.optional("ecosoc").orElse("NONE")),
                identifiers,
                answers.optional("languages").map(Part::languages).orElse(List.of()),
                answers.multilingual("description"),
                contacts(file));
    }

    private static String address(String site) {
        return site.matches("https?://.*") ? site : "https://" + site;
    }

    private static List<Contact> contacts(Application.File file) {
        var contacts = new ArrayList<Contact>();
        contacts.add(new Contact(Contact.Kind.MAIL, file.mail(), Multilingual.EMPTY, Contact.Visibility.MEMBERS));
        file.answers()
                .optional("phone")
                .ifPresent(phone -> contacts.add(
                        new Contact(Contact.Kind.PHONE, phone, Multilingual.EMPTY, Contact.Visibility.SECRETARIAT)));
        return contacts;
    }

    List<Option> countries(Language reader) {
        return countries.sorted(reader).stream()
                .map(named -> new Option(named.country().code(), named.name()))
                .toList();
    }

    List<Option> fields(Language reader) {
        return fields.all().stream()
                .map(field -> new Option(field.key(), field.name().best(reader).text()))
                .toList();
    }

    /** Members that may endorse, as the reader sorts. */
    List<Option> members(Language reader) {
        var collator = Collator.getInstance(reader.locale());
        return names(endorsing.members()).entrySet().stream()
                .map(member -> new Option(
                        member.getKey().toString(),
                        member.getValue().best(reader).text()))
                .sorted((one, other) -> collator.compare(one.label(), other.label()))
                .toList();
    }

    Map<OrganisationId, Multilingual> names(List<OrganisationId> ids) {
        return organisations.find(ids).stream()
                .collect(Collectors.toMap(
                        Organisation::id, organisation -> organisation.profile().name()));
    }

    String name(OrganisationId id, Language reader) {
        return names(List.of(id))
                .getOrDefault(id, Multilingual.EMPTY)
                .best(reader)
                .text();
    }

    /** The answers as lines to read: label's key and value. */
    List<SheetLine> sheet(Application.File file, Language reader) {
        var lines = new ArrayList<SheetLine>();
        var answers = file.answers();
        answers.names().forEach((language, name) -> lines.add(new SheetLine("applying.name", language.tag(), name)));
        answers.multilingual("city")
                .forEach((language, city) -> lines.add(new SheetLine("applying.city", language.tag(), city)));
        line(
                lines,
                "applying.country",
                answers.optional("country")
                        .flatMap(countries::find)
                        .map(country -> countries.name(country, reader))
                        .orElse(""));
        line(
                lines,
                "applying.fields",
                fields(reader).stream()
                        .filter(field -> answers.all("fields").contains(field.value()))
                        .map(Option::label)
                        .collect(Collectors.joining(
                                reader.equals(Language.CHINESE) ? "、" : reader.equals(Language.ARABIC) ? "، " : ", ")));
        for (var field : List.of(
                "acronym",
                "website",
                "founded",
                "register",
                "identifier",
                "languages",
                "more",
                "principal",
                "principal_mail",
                "phone")) line(lines, "applying." + field.replace('_', '-'), answers.one(field));
        line(
                lines,
                "applying.languages",
                answers.optional("languages")
                        .map(Part::languages)
                        .map(languages -> LanguageNames.list(languages, reader))
                        .orElse(""));
        answers.multilingual("description")
                .forEach((language, text) -> lines.add(new SheetLine("applying.description", language.tag(), text)));
        return lines;
    }

    private static void line(List<SheetLine> lines, String key, String value) {
        if (!value.isBlank()) lines.add(new SheetLine(key, "", value));
    }

    /** Organisations entered already that may be the same (N2). */
    List<SimilarLine> similar(Application.File file, Language reader) {
        return similar(file.answers(), file.organisation(), reader);
    }

    List<SimilarLine> similar(Answers answers, @Nullable OrganisationId own, Language reader) {
        var names = List.copyOf(answers.names().versions().values());
        if (names.isEmpty()) return List.of();
        return duplicates
                .like(new Likeness(
                        names,
                        answers.optional("acronym").orElse(null),
                        answers.optional("country").orElse(null),
                        answers.optional("website").orElse(null),
                        answers.optional("identifier").stream()
                                .map(identifier -> answers.one("register") + ":" + identifier)
                                .toList()))
                .stream()
                .filter(candidate -> !candidate.organisation().equals(own))
                .map(candidate -> similar(candidate, reader))
                .toList();
    }

    private SimilarLine similar(Candidate candidate, Language reader) {
        return new SimilarLine(
                candidate.organisation().toString(),
                candidate.name().best(reader).text(),
                candidate.country() == null ? "" : countries.name(Country.of(candidate.country()), reader),
                candidate.reasons().stream()
                        .sorted()
                        .map(reason -> "similar."
                                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
