package org.sironet.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;
import org.sironet.network.page.OrganisationPage;
import org.sironet.network.page.OrganisationPage.Fact;
import org.sironet.shell.Frame;
import org.sironet.shell.LanguageNames;
import org.springframework.stereotype.Component;

/** What is known of an organisation, as terms and values. */
@Component
class OrganisationFacts {

    private final FieldsOfWork fields;
    private final Memberships memberships;

    OrganisationFacts(FieldsOfWork fields, Memberships memberships) {
        this.fields = fields;
        this.memberships = memberships;
    }

    List<Fact> of(Organisation organisation, Frame frame) {
        var profile = organisation.profile();
        var facts = new ArrayList<Fact>();
        memberships.number(organisation.id()).ifPresent(number -> add(facts, frame, "number", number, true));
        if (!profile.fields().isEmpty()) add(facts, frame, "fields", fields(profile, frame), false);
        if (profile.founded() != null)
            add(facts, frame, "founded", profile.founded().toString(), false);
        profile.identifiers()
                .forEach(each ->
                        facts.add(new Fact(frame.text("fact.register", each.register()), each.identifier(), true)));
        add(facts, frame, "ecosoc", frame.text("ecosoc." + lower(profile.ecosoc())), false);
        if (!profile.languages().isEmpty())
            add(facts, frame, "languages", LanguageNames.list(profile.languages(), frame.language()), false);
        return facts;
    }

    private static void add(List<Fact> facts, Frame frame, String term, String value, boolean code) {
        facts.add(new Fact(frame.text("fact." + term), value, code));
    }

    private String fields(OrganisationProfile profile, Frame frame) {
        var names = fields.names();
        return names.keySet().stream()
                .filter(profile.fields()::contains)
                .map(key ->
                        frame.best(names.getOrDefault(key, Multilingual.EMPTY)).text())
                .reduce((one, other) -> frame.text("list.and-more", one, other))
                .orElse("");
    }

    static List<OrganisationPage.Reach> contacts(
            OrganisationProfile profile, OrganisationSight.Sight seen, Frame frame) {
        return profile.contacts().stream()
                .filter(seen::sees)
                .map(contact -> new OrganisationPage.Reach(
                        frame.text("contact." + lower(contact.kind())),
                        contact.label().isEmpty() ? null : OrganisationPresentation.plain(frame.best(contact.label())),
                        contact.value(),
                        address(contact),
                        contact.visibility() == Contact.Visibility.PUBLIC
                                ? null
                                : frame.text("contact.only-" + lower(contact.visibility()))))
                .toList();
    }

    private static @Nullable String address(Contact contact) {
        return switch (contact.kind()) {
            case MAIL -> "mailto:" + contact.value();
            case PHONE -> "tel:" + contact.value().replaceAll("[^+0-9]", "");
            case SOCIAL -> contact.value();
            case ADDRESS -> null;
        };
    }

    private static String lower(Enum<?> value) {
        return Objects.requireNonNull(value).name().toLowerCase(Locale.ROOT);
    }
}
