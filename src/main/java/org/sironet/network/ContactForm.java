package org.sironet.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Form;
import org.springframework.stereotype.Component;

/** The rows of contacts in an organisation's form; an emptied row removes its contact. */
@Component
class ContactForm {

    static final int MOST = 20;
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9][0-9 ()./-]{3,38}");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    void fill(Map<String, List<String>> values, List<Contact> contacts) {
        for (var i = 0; i < contacts.size(); i++) {
            var contact = contacts.get(i);
            var label = contact.label().best(Language.ENGLISH);
            values.put("contact-kind-" + i, List.of(contact.kind().name()));
            values.put("contact-value-" + i, List.of(contact.value()));
            values.put("contact-label-" + i, List.of(label.text()));
            values.put("contact-label-language-" + i, List.of(label.language().tag()));
            values.put("contact-visibility-" + i, List.of(contact.visibility().name()));
        }
    }

    /** How many rows the form shows: those with something in them, and an empty one. */
    static int rows(Form form) {
        var last = 0;
        for (var i = 0; i < MOST; i++) if (!form.typed("contact-value-" + i).isEmpty()) last = i + 1;
        return Math.min(MOST, last + 1);
    }

    List<Contact> read(Form form, Language reader) {
        var contacts = new ArrayList<Contact>();
        for (var i = 0; i < MOST; i++)
            if (!form.typed("contact-value-" + i).isBlank())
                contact(form, i, reader).ifPresent(contacts::add);
        return contacts;
    }

    private static Optional<Contact> contact(Form form, int row, Language reader) {
        var kind = form.parsed("contact-kind-" + row, 10, Contact.Kind::valueOf, "error.choice");
        var visibility = form.parsed("contact-visibility-" + row, 12, Contact.Visibility::valueOf, "error.choice");
        var language = form.parsed("contact-label-language-" + row, 35, Language::of, "error.choice")
                .orElse(reader);
        var label = form.optional("contact-label-" + row, 60)
                .map(text -> Multilingual.of(language, text))
                .orElse(Multilingual.EMPTY);
        if (kind.isEmpty() && !form.wrong("contact-kind-" + row)) form.refuse("contact-kind-" + row, "error.required");
        if (visibility.isEmpty() && !form.wrong("contact-visibility-" + row))
            form.refuse("contact-visibility-" + row, "error.required");
        if (kind.isEmpty() || visibility.isEmpty()) return Optional.empty();
        var value = value(form, "contact-value-" + row, kind.get());
        return Optional.of(new Contact(kind.get(), value, label, visibility.get()));
    }

    private static String value(Form form, String field, Contact.Kind kind) {
        return switch (kind) {
            case MAIL -> form.mail(field);
            case ADDRESS -> form.text(field, 300);
            case PHONE -> matching(form, field, PHONE, "error.phone");
            case SOCIAL -> matching(form, field, LINK, "error.website");
        };
    }

    private static String matching(Form form, String field, Pattern pattern, String key) {
        var value = form.text(field, 300);
        if (!pattern.matcher(value).matches()) form.refuse(field, key);
        return value;
    }
}
