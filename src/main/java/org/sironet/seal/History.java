package org.sironet.seal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Recorded;
import org.sironet.journal.Subject;
import org.sironet.kernel.Multilingual;
import org.sironet.kernel.OrganisationId;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Frame;
import org.sironet.shell.Names;
import org.springframework.stereotype.Component;

/**
 * The history of an object, as people read it. The words of an entry are the message {@code journal.<what>}, those of
 * a changed field {@code journal.field.<field>}; without a message the code itself stands there. The caller knows who
 * may see it.
 */
@Component
public class History {

    private final Journal journal;
    private final List<Names> names;

    History(Journal journal, List<Names> names) {
        this.journal = journal;
        this.names = names;
    }

    /** Oldest first. */
    public HistoryPage of(Subject subject, Frame frame) {
        return page(journal.history(subject), frame);
    }

    /** Without what the page shows elsewhere in more detail; oldest first. */
    public HistoryPage without(Set<String> whats, Subject subject, Frame frame) {
        return page(
                journal.history(subject).stream()
                        .filter(each -> !whats.contains(each.entry().what()))
                        .toList(),
                frame);
    }

    HistoryPage latest(int most, Frame frame) {
        return page(journal.latest(most), frame);
    }

    private HistoryPage page(List<Recorded> entries, Frame frame) {
        var called = called(entries);
        return new HistoryPage(
                entries.stream().map(entry -> step(entry, called, frame)).toList());
    }

    private Map<Object, Multilingual> called(List<Recorded> entries) {
        var people = entries.stream()
                .flatMap(each -> Stream.of(each.entry().actor().person(), about(each.entry())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var organisations = entries.stream()
                .map(each -> each.entry().actor().organisation())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var called = new HashMap<Object, Multilingual>();
        for (var known : names) {
            called.putAll(known.ofPeople(people));
            called.putAll(known.ofOrganisations(organisations));
        }
        return called;
    }

    private static HistoryPage.Step step(Recorded recorded, Map<Object, Multilingual> called, Frame frame) {
        var entry = recorded.entry();
        return new HistoryPage.Step(
                what(entry, frame),
                person(entry.actor().person(), called, frame),
                organisation(entry.actor().organisation(), called, frame),
                person(about(entry), called, frame),
                BasisWords.of(frame, entry.basis()),
                frame.moment(recorded.at()),
                recorded.at().toString(),
                changes(entry.details(), frame));
    }

    /** {@code standing.recorded} whose details hold a {@code standing} has words for each standing. */
    private static String what(Entry entry, Frame frame) {
        var general = words(frame, "journal." + entry.what(), entry.what());
        var set = entry.details().get(entry.what().split("[.]", 2)[0]);
        return set instanceof String value
                ? words(frame, "journal." + entry.what() + "." + value.toLowerCase(Locale.ROOT), general)
                : general;
    }

    /** Whom an entry concerns, when its details name a person beside the one who acted. */
    private static @Nullable PersonId about(Entry entry) {
        if (!(entry.details().get("person") instanceof String person)) return null;
        var about = PersonId.of(person);
        return about.equals(entry.actor().person()) ? null : about;
    }

    private static String words(Frame frame, String key, String otherwise) {
        return frame.has(key) ? frame.text(key) : otherwise;
    }

    private static HistoryPage.@Nullable Name person(
            @Nullable PersonId person, Map<Object, Multilingual> called, Frame frame) {
        return person == null ? null : name(called.get(person), "journal.erased", frame);
    }

    private static HistoryPage.@Nullable Name organisation(
            @Nullable OrganisationId organisation, Map<Object, Multilingual> called, Frame frame) {
        return organisation == null ? null : name(called.get(organisation), "journal.unnamed-organisation", frame);
    }

    private static HistoryPage.Name name(@Nullable Multilingual name, String otherwise, Frame frame) {
        if (name == null || name.isEmpty())
            return new HistoryPage.Name(frame.text(otherwise), frame.language().tag(), frame.direction());
        var best = frame.best(name);
        return new HistoryPage.Name(
                best.text(), best.language().tag(), best.language().direction());
    }

    private static List<HistoryPage.Change> changes(Map<String, Object> details, Frame frame) {
        if (!(details.get("changed") instanceof Map<?, ?> changed)) return List.of();
        return changed.entrySet().stream()
                .map(each -> change(String.valueOf(each.getKey()), each.getValue(), frame))
                .toList();
    }

    private static HistoryPage.Change change(String field, @Nullable Object change, Frame frame) {
        var both = change instanceof Map<?, ?> map ? map : Map.of();
        return new HistoryPage.Change(
                words(frame, "journal.field." + field, field), value(both.get("from")), value(both.get("to")));
    }

    private static @Nullable String value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Map<?, ?> versions ->
                versions.values().stream().map(String::valueOf).collect(Collectors.joining(" · "));
            case List<?> items -> items.stream().map(String::valueOf).collect(Collectors.joining(" · "));
            default -> CanonicalJson.write(value);
        };
    }
}
