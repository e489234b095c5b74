package org.sironet.settings;

import com.ibm.icu.text.ListFormatter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sironet.kernel.Country;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.Kind;
import org.sironet.rules.Setting;
import org.sironet.settings.page.RulePage;
import org.sironet.shell.Countries;
import org.sironet.shell.Frame;
import org.springframework.stereotype.Component;

/** A rule's value in words. A value in several languages gives several texts, the reader's first. */
@Component
class RuleWords {

    private final Countries countries;

    RuleWords(Countries countries) {
        this.countries = countries;
    }

    <T> List<RulePage.Text> value(Frame frame, Setting<T> setting, T value) {
        return switch (value) {
            case Multilingual text when text.isEmpty() -> own(frame, frame.text("rule.none"));
            case Multilingual text -> versions(frame, text);
            case String text -> own(frame, text.isEmpty() ? frame.text("rule.none") : text);
            default -> own(frame, words(frame, setting, value));
        };
    }

    private String words(Frame frame, Setting<?> setting, Object value) {
        return switch (value) {
            case Boolean yes -> frame.text(yes ? "rule.value.yes" : "rule.value.no");
            case Enum<?> option -> option(frame, option.name());
            case Country country -> countries.name(country, frame.language());
            case Language language -> language.ownName();
            case Instant moment -> frame.moment(moment);
            case List<?> several -> list(frame, setting, several);
            default -> counted(frame, setting, value);
        };
    }

    private String list(Frame frame, Setting<?> setting, List<?> several) {
        return ListFormatter.getInstance(frame.language().locale())
                .format(several.stream()
                        .map(each -> words(frame, setting, each))
                        .toList());
    }

    private static String counted(Frame frame, Setting<?> setting, Object value) {
        if (setting.unit().isEmpty()) return value instanceof Integer number ? frame.number(number) : value.toString();
        return frame.text("rule.unit." + setting.unit(), value instanceof Integer number ? number : value.toString());
    }

    static String option(Frame frame, String option) {
        return frame.text("rule.value." + option.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String title(Frame frame, Setting<?> setting) {
        var key = "rule." + setting.key();
        return frame.has(key) ? frame.text(key) : setting.key();
    }

    static List<RulePage.Choice> choices(Frame frame, Setting<?> setting) {
        return switch (setting.kind()) {
            case Kind.Choice(var options) ->
                options.stream()
                        .map(option -> new RulePage.Choice(option, option(frame, option)))
                        .toList();
            case Kind.Plain plain
            when plain == Kind.Plain.YES_NO ->
                List.of(
                        new RulePage.Choice("true", frame.text("rule.value.yes")),
                        new RulePage.Choice("false", frame.text("rule.value.no")));
            default -> List.of();
        };
    }

    private static List<RulePage.Text> own(Frame frame, String text) {
        return List.of(new RulePage.Text(text, frame.language().tag(), frame.direction()));
    }

    private static List<RulePage.Text> versions(Frame frame, Multilingual text) {
        var all = new java.util.ArrayList<>(List.of(frame.best(text)));
        all.addAll(text.others(frame.language()));
        return all.stream()
                .map(version -> new RulePage.Text(
                        version.text(),
                        version.language().tag(),
                        version.language().direction()))
                .toList();
    }
}
