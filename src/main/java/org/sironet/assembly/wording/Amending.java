package org.sironet.assembly.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sironet.kernel.Language;

/** Makes the changes of amendments. */
public final class Amending {

    /**
     * Words that could not be brought together. The text keeps {@code present}; an editor decides.
     *
     * @param base what the amendments set out from
     * @param present what stands there now
     * @param wanted what the amendment would have
     */
    public record Unmerged(UUID at, Language language, String base, String present, String wanted) {}

    /** The outcome: every change that could be made is made. */
    public record Outcome(Provisions provisions, List<Unmerged> unmerged) {}

    private Amending() {}

    /** One proposal alone, as it would read. */
    public static Provisions applied(Provisions base, Proposal proposal, Language authoritative) {
        return together(base, List.of(proposal), authoritative).provisions();
    }

    /** All proposals at once. The outcome does not depend on their order: they are made by number. */
    public static Outcome together(Provisions base, List<Proposal> proposals, Language authoritative) {
        var inOrder = proposals.stream()
                .sorted(Comparator.comparingInt(Proposal::number))
                .toList();
        var layout = new Layout(base);
        inOrder.forEach(proposal -> proposal.changes().forEach(change -> layout.make(change, proposal.number())));
        var unmerged = new ArrayList<Unmerged>();
        var provisions = layout.provisions(base.title());
        for (var rewording : rewordings(inOrder).entrySet()) {
            var at = rewording.getKey();
            if (base.words(at).isEmpty()) continue;
            var was = base.words(at).get();
            var becomes = Rewording.of(at, was, rewording.getValue(), authoritative, unmerged);
            provisions = provisions.reworded(at, any -> becomes);
        }
        return new Outcome(provisions, unmerged);
    }

    private static Map<UUID, List<Proposal>> rewordings(List<Proposal> proposals) {
        var byPlace = new LinkedHashMap<UUID, List<Proposal>>();
        for (var proposal : proposals)
            for (var change : proposal.changes())
                if (change instanceof Change.Reworded it)
                    byPlace.computeIfAbsent(it.at(), any -> new ArrayList<>()).add(proposal);
        return byPlace;
    }

    /**
     * Makes one more proposal on a version that others, and editors, have changed since.
     *
     * @param base the version for which all proposals were made
     * @param made those already in {@code present}
     * @param present the version that stands now
     */
    public static Outcome next(
            Provisions base, List<Proposal> made, Provisions present, Proposal proposal, Language authoritative) {
        var expected = together(base, made, authoritative).provisions();
        var all = new ArrayList<>(made);
        all.add(proposal);
        var target = together(base, all, authoritative);
        if (expected.equals(present)) return target;
        return onto(expected, present, target, proposal, authoritative);
    }

    /** Editors have changed something meanwhile: their words stay, and the proposal's come in beside them. */
    private static Outcome onto(
            Provisions expected, Provisions present, Outcome target, Proposal proposal, Language authoritative) {
        var unmerged = new ArrayList<>(target.unmerged());
        var provisions = layout(expected).equals(layout(present))
                ? target.provisions()
                : together(present, List.of(proposal), authoritative).provisions();
        for (var at : places(present)) {
            if (provisions.words(at).isEmpty()) continue;
            var words = between(
                    at,
                    expected.words(at).orElse(Words.NONE),
                    present.words(at).orElse(Words.NONE),
                    target.provisions().words(at).orElse(Words.NONE),
                    unmerged);
            provisions = provisions.reworded(at, any -> words);
        }
        return new Outcome(provisions, unmerged);
    }

    private static Words between(UUID at, Words expected, Words present, Words target, List<Unmerged> unmerged) {
        if (present.equals(expected)) return target;
        if (target.equals(expected)) return present;
        var words = present;
        for (var language : languages(present, target)) {
            var wanted = target.in(language);
            if (wanted.equals(expected.in(language)) || wanted.equals(present.in(language))) continue;
            var merged = Merging.merge(expected.in(language), List.of(present.in(language), wanted));
            if (merged.isEmpty())
                unmerged.add(new Unmerged(at, language, expected.in(language), present.in(language), wanted));
            var follows = Optional.ofNullable(target.versions().get(language))
                    .map(Rendering::follows)
                    .orElse("");
            words = words.with(language, merged.orElse(present.in(language)), follows);
        }
        return words;
    }

    private static Set<Language> languages(Words one, Words other) {
        var all = new TreeSet<>(one.languages());
        all.addAll(other.languages());
        return all;
    }

    private static List<List<UUID>> layout(Provisions provisions) {
        return provisions.articles().stream()
                .map(article -> {
                    var ids = new ArrayList<UUID>(List.of(article.id()));
                    article.paragraphs().forEach(paragraph -> ids.add(paragraph.id()));
                    return List.copyOf(ids);
                })
                .toList();
    }

    private static Set<UUID> places(Provisions provisions) {
        var places = new LinkedHashSet<UUID>(Set.of(Provisions.TITLE));
        layout(provisions).forEach(places::addAll);
        return places;
    }

    /**
     * The same proposal for a later version, as long as nobody has touched the same words.
     *
     * @return empty when somebody has; then it stands as it was made
     */
    public static Optional<Proposal> rebased(
            Provisions base, Provisions present, Proposal proposal, Language authoritative) {
        if (proposal.changes().stream().anyMatch(change -> lost(change, base, present))) return Optional.empty();
        var outcome = next(base, List.of(), present, proposal, authoritative);
        if (!outcome.unmerged().isEmpty()) return Optional.empty();
        return Optional.of(proposal.with(Changes.between(present, outcome.provisions())));
    }

    private static boolean lost(Change change, Provisions base, Provisions present) {
        return (change instanceof Change.Reworded || change instanceof Change.Deleted || change instanceof Change.Moved)
                && base.words(change.at()).isPresent()
                && present.words(change.at()).isEmpty();
    }

    /** The words of one place, brought together. */
    private record Rewording(Words was, List<Change.Reworded> changes, boolean corrects, Language authoritative) {

        static Words of(UUID at, Words was, List<Proposal> proposals, Language authoritative, List<Unmerged> unmerged) {
            var changes = proposals.stream()
                    .flatMap(proposal -> proposal.changes().stream())
                    .filter(Change.Reworded.class::isInstance)
                    .map(Change.Reworded.class::cast)
                    .filter(change -> change.at().equals(at))
                    .toList();
            var corrects = proposals.stream().allMatch(Proposal::corrects);
            return new Rewording(was, changes, corrects, authoritative).words(at, unmerged);
        }

        private Words words(UUID at, List<Unmerged> unmerged) {
            var words = reworded(was, authoritative, at, unmerged);
            var languages = new TreeSet<Language>();
            changes.forEach(change -> languages.addAll(change.words().keySet()));
            languages.remove(authoritative);
            for (var language : languages) {
                var text = reworded(was, language, at, unmerged).in(language);
                words = rendered(words, language, text);
            }
            return words;
        }

        private Words reworded(Words words, Language language, UUID at, List<Unmerged> unmerged) {
            var base = was.in(language);
            var texts = changes.stream()
                    .filter(change -> change.words().containsKey(language))
                    .map(change -> Objects.requireNonNull(change.words().get(language)))
                    .toList();
            if (texts.isEmpty()) return words;
            var merged = Merging.merge(base, texts);
            if (merged.isEmpty()) unmerged.add(new Unmerged(at, language, base, base, texts.getLast()));
            return words.put(language, merged.orElse(base), authoritative);
        }

        /** A translation is current when it was, and every change of the authoritative words brought its own. */
        private Words rendered(Words words, Language language, String text) {
            var authoritativeToo =
                    changes.stream().anyMatch(change -> change.words().containsKey(authoritative));
            if (!authoritativeToo)
                return corrects ? words.put(language, text, authoritative) : words.ahead(language, text, authoritative);
            var complete = was.state(language, authoritative) == Words.State.CURRENT
                    && changes.stream()
                            .filter(change -> change.words().containsKey(authoritative))
                            .allMatch(change -> change.words().containsKey(language));
            if (complete || !was.versions().containsKey(language)) return words.put(language, text, authoritative);
            return words.with(
                    language,
                    text,
                    Objects.requireNonNull(was.versions().get(language)).follows());
        }
    }
}
