package org.sironet.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sironet.network.page.ChangesPage;
import org.sironet.network.page.EditPage;
import org.sironet.network.page.EditPage.Option;
import org.sironet.shell.Countries;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.LanguageNames;
import org.springframework.stereotype.Component;

/** What the form of an organisation's profile offers to choose from. */
@Component
class EditPresentation {

    private final Countries countries;
    private final FieldsOfWork fields;

    EditPresentation(Countries countries, FieldsOfWork fields) {
        this.countries = countries;
        this.fields = fields;
    }

    EditPage page(
            Organisation organisation,
            OrganisationEditor editor,
            Form form,
            List<ChangesPage.Change> meanwhile,
            Frame frame) {
        return new EditPage(
                organisation.id().toString(),
                OrganisationPresentation.plain(frame.best(organisation.profile().name())),
                meanwhile,
                versions(form, frame),
                countries(form, frame),
                fields(form, frame),
                options(ConsultativeStatus.values(), "ecosoc.", form, "ecosoc", frame),
                options(Contact.Kind.values(), "contact.", form, "", frame),
                options(Contact.Visibility.values(), "visibility.", form, "", frame),
                identifiers(form),
                ContactForm.rows(form),
                editor.onBehalf(),
                organisation.logo() == null
                        ? null
                        : "/members/" + organisation.id() + "/logo?v="
                                + organisation.logo().hex().substring(0, 10));
    }

    private static List<EditPage.Version> versions(Form form, Frame frame) {
        return OrganisationForm.versions(form).stream()
                .map(language -> new EditPage.Version(
                        language.tag(), language.direction(), LanguageNames.name(language, frame.language())))
                .toList();
    }

    private List<Option> countries(Form form, Frame frame) {
        return countries.sorted(frame.language()).stream()
                .map(each -> new Option(
                        each.country().code(),
                        each.name(),
                        form.chosen("country", each.country().code())))
                .toList();
    }

    private List<Option> fields(Form form, Frame frame) {
        return fields.all().stream()
                .map(each -> new Option(each.key(), frame.best(each.name()).text(), form.chosen("field", each.key())))
                .toList();
    }

    private static List<Option> options(Enum<?>[] values, String words, Form form, String field, Frame frame) {
        return Arrays.stream(values)
                .map(value -> new Option(
                        value.name(),
                        frame.text(words + value.name().toLowerCase(Locale.ROOT)),
                        form.chosen(field, value.name())))
                .toList();
    }

    private static int identifiers(Form form) {
        var last = 0;
        for (var i = 0; i < OrganisationForm.MOST_IDENTIFIERS; i++)
            if (!form.typed("identifier-" + i).isEmpty()
                    || !form.typed("register-" + i).isEmpty()) last = i + 1;
        return Math.min(OrganisationForm.MOST_IDENTIFIERS, last + 1);
    }
}
