package org.sironet.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.Kind;
import org.sironet.rules.Rules;
import org.sironet.rules.Setting;
import org.sironet.settings.page.RulePage;
import org.sironet.shell.Countries;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.NetworkSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The field with which a setting of each kind is changed: what it shows, and what was typed into it. */
@Component
class RuleForms {

    static final String VALUE = "value";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 2_000;

    private final Rules rules;
    private final Countries countries;

    RuleForms(Rules rules, Countries countries) {
        this.rules = rules;
        this.countries = countries;
    }

    RulePage.Edit edit(Frame frame, Setting<?> setting, int seen, LocalDate today) {
        var choices = setting.kind() == Kind.Plain.COUNTRY
                ? countries.sorted(frame.language()).stream()
                        .map(each -> new RulePage.Choice(each.country().code(), each.name()))
                        .toList()
                : RuleWords.choices(frame, setting);
        return new RulePage.Edit(
                seen,
                type(setting.kind()),
                hint(setting.kind()),
                arguments(setting.kind()),
                choices,
                languages(),
                today.toString());
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case Kind.Whole whole -> "whole";
            case Kind.Choice choice -> "choice";
            case Kind.Plain plain ->
                switch (plain) {
                    case YES_NO -> "choice";
                    case MULTILINGUAL -> "multilingual";
                    case COUNTRY -> "country";
                    case MOMENT -> "moment";
                    case TEXT -> "lines";
                    case ZONE, LANGUAGE, LANGUAGES, SHARE -> "text";
                };
        };
    }

    private static @org.jspecify.annotations.Nullable String hint(Kind kind) {
        return switch (kind) {
            case Kind.Whole whole -> "rule.hint.whole";
            case Kind.Choice choice -> null;
            case Kind.Plain plain ->
                switch (plain) {
                    case ZONE -> "rule.hint.zone";
                    case LANGUAGE -> "rule.hint.language";
                    case LANGUAGES -> "rule.hint.languages";
                    case SHARE -> "rule.hint.share";
                    case MOMENT -> "rule.hint.moment";
                    case YES_NO, TEXT, MULTILINGUAL, COUNTRY -> null;
                };
        };
    }

    private static List<Object> arguments(Kind kind) {
        return kind instanceof Kind.Whole(var least, var most) ? List.of(least, most) : List.of();
    }

    /** Those of the pages, then the network's others. */
    private List<RulePage.Text> languages() {
        var all = new LinkedHashSet<>(Language.OF_PAGES);
        all.addAll(rules.value(NetworkSettings.LANGUAGES));
        return all.stream()
                .map(language -> new RulePage.Text(language.ownName(), language.tag(), language.direction()))
                .toList();
    }

    /** A form that shows what holds now. */
    <T> Form filled(Setting<T> setting, T value, ZoneId zone, LocalDate today) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("from", List.of(today.toString()));
        switch (value) {
            case Multilingual text ->
                text.forEach((language, each) -> fields.put(VALUE + "-" + language, List.of(each)));
            case List<?> languages ->
                fields.put(
                        VALUE,
                        List.of(String.join(
                                ", ", languages.stream().map(String::valueOf).toList())));
            case Instant moment ->
                fields.put(VALUE, List.of(LocalDateTime.ofInstant(moment, zone).toString()));
            default -> fields.put(VALUE, List.of(setting.write().apply(value).asString()));
        }
        return Form.filled(fields);
    }

    /** What was typed, or a problem in the form. */
    <T> Optional<T> read(Form form, Setting<T> setting, ZoneId zone) {
        return json(form, setting, zone).flatMap(json -> {
            try {
                return Optional.of(setting.read().apply(json));
            } catch (IllegalArgumentException | DateTimeException unfit) {
                form.refuse(VALUE, problem(setting.kind()));
                return Optional.empty();
            }
        });
    }

    private static String problem(Kind kind) {
        return switch (kind) {
            case Kind.Whole whole -> "error.choice";
            case Kind.Choice choice -> "error.choice";
            case Kind.Plain plain ->
                switch (plain) {
                    case YES_NO, COUNTRY -> "error.choice";
                    case ZONE -> "rule.error.zone";
                    case LANGUAGE, LANGUAGES -> "rule.error.language";
                    case SHARE -> "rule.error.share";
                    case MOMENT -> "rule.error.moment";
                    case TEXT, MULTILINGUAL -> "error.characters";
                };
        };
    }

    private Optional<JsonNode> json(Form form, Setting<?> setting, ZoneId zone) {
        if (setting.kind() instanceof Kind.Whole(var least, var most)) {
            var number = form.whole(VALUE, least, most);
            if (number.isEmpty()) form.refuse(VALUE, "error.required");
            return number.map(JSON::numberNode);
        }
        if (setting.kind() == Kind.Plain.MULTILINGUAL) return multilingual(form, setting);
        var longest = setting.kind() == Kind.Plain.TEXT ? LONGEST_TEXT : LONGEST_NAME;
        var text = setting.initial().equals("") ? form.optional(VALUE, longest).orElse("") : form.text(VALUE, longest);
        if (form.wrong(VALUE)) return Optional.empty();
        return switch (setting.kind()) {
            case Kind.Plain plain when plain == Kind.Plain.YES_NO -> yesOrNo(form, text);
            case Kind.Plain plain when plain == Kind.Plain.LANGUAGES -> languages(text);
            case Kind.Plain plain when plain == Kind.Plain.MOMENT -> moment(form, text, zone);
            default -> Optional.of(JSON.stringNode(text));
        };
    }

    private static Optional<JsonNode> yesOrNo(Form form, String text) {
        if (text.equals("true") || text.equals("false")) return Optional.of(JSON.booleanNode(text.equals("true")));
        form.refuse(VALUE, "error.choice");
        return Optional.empty();
    }

    private static Optional<JsonNode> languages(String text) {
        var tags = JSON.arrayNode();
        Arrays.stream(text.split("[,،，、;\\s]+"))
                .distinct()
                .filter(tag -> !tag.isEmpty())
                .forEach(tags::add);
        return Optional.of(tags);
    }

    private static Optional<JsonNode> moment(Form form, String text, ZoneId zone) {
        try {
            return Optional.of(JSON.stringNode(
                    LocalDateTime.parse(text).atZone(zone).toInstant().toString()));
        } catch (DateTimeException unfit) {
            form.refuse(VALUE, "rule.error.moment");
            return Optional.empty();
        }
    }

    private Optional<JsonNode> multilingual(Form form, Setting<?> setting) {
        var versions = JSON.objectNode();
        var problems = new ArrayList<String>();
        for (var language : languages()) {
            var field = VALUE + "-" + language.language();
            form.optional(field, LONGEST_NAME).ifPresent(text -> versions.put(language.language(), text));
            if (form.wrong(field)) problems.add(field);
        }
        var mayBeEmpty = setting.initial().equals(Multilingual.EMPTY) && !setting.equals(NetworkSettings.NAME);
        if (problems.isEmpty() && versions.isEmpty() && !mayBeEmpty)
            form.refuse(VALUE + "-" + Language.OF_PAGES.getFirst(), "error.required");
        return form.sound() ? Optional.of(versions) : Optional.empty();
    }

    /** From that day's beginning in the network's zone; from now on when it is today. */
    Optional<Instant> from(Form form, Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var day = form.parsed("from", 10, LocalDate::parse, "rule.error.day");
        if (day.isEmpty()) form.refuse("from", "error.required");
        if (day.isPresent() && day.get().isBefore(today)) form.refuse("from", "rule.error.past");
        if (day.isPresent() && day.get().isAfter(today.plusYears(20))) form.refuse("from", "rule.error.day");
        return day.map(each -> each.isAfter(today) ? each.atStartOfDay(zone).toInstant() : now);
    }

    static Map<String, String> basisKinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : List.of("ARTICLE", "POLL", "OFFICE", "PROVISIONAL"))
            kinds.put(kind, "rule.basis." + kind.toLowerCase(java.util.Locale.ROOT));
        return kinds;
    }
}
