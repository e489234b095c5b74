package org.sironet.network.duplicates;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sironet.network.duplicates.Candidate.Reason;

/** Compares what is asked with one known organisation. The steps and figures are measured in docs/duplicates.md. */
final class Comparison {

    static final double PROPOSED = 0.57;

    /** Bodies that a country stands for, and that stand for their country. */
    private static final Set<String> OF_STATES =
            Set.of("government", "ministry", "department", "agency", "cooperation", "state");

    private final Similarity similarity;
    private final List<Spelling> spellings;
    private final Set<String> acronyms;
    private final @Nullable String country;
    private final @Nullable String site;
    private final Set<String> identifiers = new HashSet<>();

    Comparison(Likeness asked, List<Spelling> spellings, Similarity similarity) {
        this.similarity = similarity;
        this.spellings = spellings;
        acronyms = new HashSet<>();
        if (asked.acronym() != null && !asked.acronym().isBlank()) acronyms.add(Spelling.acronym(asked.acronym()));
        country = asked.country();
        site = asked.website() == null ? null : Sites.site(asked.website()).orElse(null);
        asked.identifiers().stream()
                .map(Known::identifier)
                .filter(text -> text.length() > 3)
                .forEach(identifiers::add);
        asked.names().stream()
                .filter(name -> name.matches(".*\\d{4}.*"))
                .map(Known::identifier)
                .forEach(identifiers::add);
    }

    /** What leads to candidates besides words, as the index writes it. */
    Set<String> keys() {
        var keys = new HashSet<String>();
        acronyms.forEach(acronym -> keys.add("a:" + acronym));
        for (var spelling : spellings) {
            spelling.shortForms().forEach(acronym -> keys.add("a:" + acronym));
            spelling.leading().forEach(acronym -> keys.add("a:" + acronym));
        }
        identifiers.forEach(identifier -> keys.add("i:" + identifier));
        if (site != null) keys.add("s:" + site);
        return keys;
    }

    @Nullable
    Candidate with(Known known) {
        var reasons = EnumSet.noneOf(Reason.class);
        var name = name(known);
        var byAcronym = acronym(known, name);
        var score = Math.max(name, byAcronym);
        if (name >= PROPOSED) reasons.add(Reason.NAME);
        if (byAcronym >= PROPOSED) reasons.add(Reason.ACRONYM);
        if (known.sameSite(site)) {
            reasons.add(Reason.SITE);
            score = Math.max(0.75, score + 0.25 * (1 - score));
        }
        score = score * place(known, reasons);
        if (known.identifiers().stream().anyMatch(identifiers::contains)) {
            reasons.add(Reason.IDENTIFIER);
            score = 1;
        }
        var grounds = reasons.stream().anyMatch(reason -> reason.compareTo(Reason.SAME_COUNTRY) < 0);
        return score < PROPOSED || !grounds
                ? null
                : new Candidate(known.id(), known.name(), known.country(), score, reasons);
    }

    private double place(Known known, Set<Reason> reasons) {
        if (country == null || known.country() == null) return 1;
        var same = country.equals(known.country());
        reasons.add(same ? Reason.SAME_COUNTRY : Reason.OTHER_COUNTRY);
        return same ? 1 : 0.85;
    }

    private double name(Known known) {
        var best = 0.0;
        for (var mine : spellings) for (var its : known.spellings()) best = Math.max(best, name(mine, its, known));
        return Math.min(best, 1);
    }

    private double name(Spelling mine, Spelling its, Known known) {
        var best = Math.max(similarity.between(mine.whole(), its.whole()), state(mine.whole(), its.whole(), known));
        for (var part : its.parts()) best = Math.max(best, 0.9 * similarity.between(mine.whole(), part));
        for (var part : mine.parts()) {
            if (!telling(part)) continue;
            best = Math.max(best, 0.95 * similarity.between(part, its.whole()));
            for (var other : its.parts())
                if (telling(other)) best = Math.max(best, 0.9 * similarity.between(part, other));
        }
        return best;
    }

    private boolean telling(List<String> part) {
        return similarity.weight(part) >= 0.7;
    }

    /** "Belgium" and "Government of Belgium" for the body that acts for it, and the other way round. */
    private static double state(List<String> mine, List<String> its, Known known) {
        var asked = Similarity.countries(mine);
        if (asked.isEmpty() || Similarity.countries(its).stream().noneMatch(asked::contains)) return 0;
        var onlyCountry = mine.stream().allMatch(word -> word.startsWith("@") || word.equals("government"));
        var itsOnlyCountry = its.stream().allMatch(word -> word.startsWith("@"));
        if (onlyCountry && (itsOnlyCountry || its.stream().anyMatch(OF_STATES::contains)))
            return itsOnlyCountry ? 0.85 : 0.7;
        return itsOnlyCountry && mine.stream().anyMatch(OF_STATES::contains) ? 0.65 : 0;
    }

    private double acronym(Known known, double name) {
        var best = 0.0;
        for (var acronym : acronyms) if (known.acronyms().contains(acronym)) best = Math.max(best, supported(name));
        for (var spelling : spellings) best = Math.max(best, acronym(spelling, known, name));
        return best;
    }

    private double acronym(Spelling asked, Known known, double name) {
        var alone = alone(asked);
        var best = 0.0;
        for (var acronym : asked.shortForms()) {
            if (known.acronyms().contains(acronym)) return alone ? 0.95 : supported(name);
            if (alone) best = Math.max(best, made(acronym, known));
        }
        for (var acronym : asked.leading())
            if (known.acronyms().contains(acronym)) return Math.max(0.62, supported(name));
            else if (acronym.length() > 3 && known.madeOf(acronym) > 0.9) best = Math.max(best, 0.6);
        return best;
    }

    private static double made(String acronym, Known known) {
        return known.madeOf(acronym) * (acronym.length() < 3 ? 0.65 : acronym.length() < 4 ? 0.8 : 0.9);
    }

    /** Acronyms given instead of a name. */
    Set<String> acronymsAlone() {
        var alone = new HashSet<String>();
        for (var spelling : spellings) {
            if (alone(spelling)) alone.addAll(spelling.shortForms());
            spelling.leading().stream().filter(acronym -> acronym.length() > 3).forEach(alone::add);
        }
        return alone;
    }

    private static boolean alone(Spelling asked) {
        return asked.whole().size() <= 1 || !asked.parts().isEmpty();
    }

    /** The same letters stand for many names: beside a name of its own an acronym only supports what the names say. */
    private static double supported(double name) {
        return name < 0.35 ? 0 : name + 0.35 * (1 - name);
    }
}
