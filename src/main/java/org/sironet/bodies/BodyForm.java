package org.sironet.bodies;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Option;

/** The forms in which a body is founded and changed. */
final class BodyForm {

    private BodyForm() {}

    static List<Option> states(Frame frame) {
        return Arrays.stream(BodyState.values())
                .map(state -> new Option(state.word(), frame.text("body.state-" + state.word())))
                .toList();
    }

    static List<Option> groups(Frame frame) {
        return Arrays.stream(Group.values())
                .map(group -> new Option(
                        group.name(), frame.text("body.group-" + group.name().toLowerCase(java.util.Locale.ROOT))))
                .toList();
    }

    static Form filled(Body body) {
        var profile = body.profile();
        var values = new LinkedHashMap<String, List<String>>();
        profile.title().forEach((language, text) -> values.put("title-" + language, List.of(text)));
        profile.task().forEach((language, text) -> values.put("task-" + language, List.of(text)));
        var foundation = profile.foundation();
        if (foundation != null) {
            values.put("text", List.of(foundation.text()));
            values.put("article", List.of(Objects.requireNonNullElse(foundation.article(), "")));
        }
        var reserved = profile.reserved();
        if (reserved != null) {
            values.put("group", List.of(reserved.group().name()));
            values.put("least", List.of(Integer.toString(reserved.least())));
        }
        if (profile.termYears() != null) values.put("years", List.of(Integer.toString(profile.termYears())));
        values.put("seen", List.of(Integer.toString(body.version())));
        return Form.filled(Map.copyOf(values));
    }

    /** Empty when something is wrong, which the form then says. Other languages than those of pages stay as they are. */
    static Optional<BodyProfile> profile(Form form, @Nullable BodyProfile before) {
        var title = words(form, "title-", 200, before == null ? Multilingual.EMPTY : before.title());
        var task = words(form, "task-", 2_000, before == null ? Multilingual.EMPTY : before.task());
        if (title.isEmpty()) form.refuse("title-" + Language.ENGLISH, "error.one-language");
        var foundation = foundation(form);
        var reserved = reserved(form);
        var years = form.whole("years", 1, 10);
        return form.sound()
                ? Optional.of(new BodyProfile(
                        title, task, foundation.orElse(null), reserved.orElse(null), years.orElse(null)))
                : Optional.empty();
    }

    static Multilingual words(Form form, String prefix, int longest, Multilingual before) {
        var versions = new TreeMap<>(before.versions());
        for (var language : Language.OF_PAGES)
            versions.put(language, form.optional(prefix + language, longest).orElse(""));
        return new Multilingual(versions);
    }

    private static Optional<BodyProfile.Foundation> foundation(Form form) {
        var text = form.optional("text", 60);
        var article = form.optional("article", 20);
        if (text.isPresent() && !text.get().matches("[a-z0-9]+(-[a-z0-9]+)*")) form.refuse("text", "error.body-name");
        if (article.isPresent() && text.isEmpty()) form.refuse("text", "error.required");
        return text.map(name -> new BodyProfile.Foundation(name, article.orElse(null)));
    }

    private static Optional<BodyProfile.Reserved> reserved(Form form) {
        var group = form.parsed("group", 10, Group::valueOf, "error.choice");
        var least = form.whole("least", 1, 99);
        if (group.isPresent() && least.isEmpty() && form.sound("least")) form.refuse("least", "error.required");
        if (least.isPresent() && group.isEmpty() && form.sound("group")) form.refuse("group", "error.required");
        return group.isPresent() && least.isPresent()
                ? Optional.of(new BodyProfile.Reserved(group.get(), least.get()))
                : Optional.empty();
    }

    static Optional<BodyStep.Draft> step(Form form, Language reader) {
        var state = form.parsed("state", 20, BodyState::of, "error.choice");
        if (state.isEmpty() && form.sound("state")) form.refuse("state", "error.required");
        var from = day(form, "from");
        var note = form.optional("note", 500);
        return form.sound()
                ? Optional.of(new BodyStep.Draft(
                        state.orElseThrow(),
                        from.orElseThrow(),
                        note.map(text -> Multilingual.of(reader, text)).orElse(Multilingual.EMPTY)))
                : Optional.empty();
    }

    static Optional<LocalDate> day(Form form, String field) {
        var day = form.parsed(field, 10, LocalDate::parse, "error.date");
        if (day.isEmpty() && form.sound(field)) form.refuse(field, "error.required");
        return day;
    }
}
