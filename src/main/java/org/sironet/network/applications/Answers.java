package org.sironet.network.applications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Form;
import org.sironet.shell.LanguageNames;

/** What an applicant has answered so far, field by field, as typed. */
record Answers(Map<String, List<String>> typed) {

    static final Answers NONE = new Answers(Map.of());

    /** The answers of all parts. */
    static Answers of(Form form) {
        var all = NONE;
        for (var part : Part.values()) all = all.with(part, form);
        return all;
    }

    /** The answers of one part in place of those that it had. */
    Answers with(Part part, Form form) {
        var all = new HashMap<>(typed);
        part.fields().forEach(all::remove);
        part.fields().forEach(field -> {
            var values =
                    form.all(field).stream().filter(value -> !value.isBlank()).toList();
            if (!values.isEmpty()) all.put(field, values);
        });
        return new Answers(Map.copyOf(all));
    }

    Form form() {
        return Form.filled(typed);
    }

    String one(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    Optional<String> optional(String field) {
        return Optional.of(one(field).strip()).filter(text -> !text.isEmpty());
    }

    /** From {@code <field>_en}, {@code <field>_zh}, {@code <field>_ar}. */
    Multilingual multilingual(String field) {
        var versions = new HashMap<Language, String>();
        for (var language : Language.OF_PAGES) {
            optional(field + "_" + language).ifPresent(text -> versions.put(language, text));
        }
        return new Multilingual(versions);
    }

    /** The names, with the one in the organisation's own language. */
    Multilingual names() {
        var names = multilingual("name");
        var own = optional("own_name");
        var language = optional("own_language").flatMap(LanguageNames::find);
        return own.isPresent() && language.isPresent() ? names.with(language.get(), own.get()) : names;
    }

    List<String> asked() {
        var asked = new ArrayList<String>();
        for (var number = 1; number <= Part.MOST_ASKED; number++)
            optional("asked_" + number).ifPresent(asked::add);
        return List.copyOf(asked);
    }
}
