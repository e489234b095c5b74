package org.sironet.network.duplicates;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How alike two names are, from 0 to 1, by their telling words in any order. */
final class Similarity {

    private static final double RARE = 0.7;
    private static final double BEGINNING = 0.65;

    private final ToDoubleFunction<String> weight;

    /** @param weight how much a word says in this network */
    Similarity(ToDoubleFunction<String> weight) {
        this.weight = weight;
    }

    double between(List<String> asked, List<String> known) {
        if (asked.isEmpty() || known.isEmpty()) return 0;
        if (asked.equals(known)) return 1;
        var match = new Match(asked, known, weight);
        match.run();
        var shares = 2 * match.common / (match.ofAsked + match.ofKnown);
        var score = shares;
        if (match.askedCovered >= 0.97 * match.ofAsked && match.strongest >= RARE)
            score = Math.max(score, 0.52 + 0.48 * shares);
        if (match.knownCovered >= 0.97 * match.ofKnown && match.strongest >= RARE)
            score = Math.max(score, 0.4 + 0.6 * shares);
        if (begins(asked, known) && match.common >= BEGINNING) score = Math.max(score, 0.7);
        return score * agreement(countries(asked), countries(known));
    }

    /** "World Bank" in "World Bank Group, Washington". */
    private static boolean begins(List<String> longer, List<String> shorter) {
        return shorter.size() > 1
                && longer.size() > shorter.size()
                && longer.subList(0, shorter.size()).equals(shorter)
                && shorter.stream().noneMatch(word -> word.startsWith("@"));
    }

    double weight(List<String> words) {
        return words.stream().mapToDouble(weight).sum();
    }

    static Set<String> countries(List<String> words) {
        var countries = new HashSet<String>();
        words.stream().filter(word -> word.startsWith("@")).forEach(countries::add);
        return countries;
    }

    /** Two sections of one body differ by the country that they name. */
    private static double agreement(Set<String> asked, Set<String> known) {
        if (asked.isEmpty() || known.isEmpty()) return 1;
        return asked.stream().anyMatch(known::contains) ? 1 : 0.55;
    }

    /** One comparison, word by word. */
    private static final class Match {

        private final List<String> asked;
        private final List<String> known;
        private final double[] askedWeights;
        private final double[] knownWeights;
        private final boolean[] askedDone;
        private final boolean[] knownDone;
        private final double ofAsked;
        private final double ofKnown;
        private double common;
        private double askedCovered;
        private double knownCovered;
        private double strongest;

        Match(List<String> asked, List<String> known, ToDoubleFunction<String> weight) {
            this.asked = asked;
            this.known = known;
            askedWeights = asked.stream().mapToDouble(weight).toArray();
            knownWeights = known.stream().mapToDouble(weight).toArray();
            askedDone = new boolean[asked.size()];
            knownDone = new boolean[known.size()];
            ofAsked = java.util.Arrays.stream(askedWeights).sum();
            ofKnown = java.util.Arrays.stream(knownWeights).sum();
        }

        void run() {
            words(1);
            joined(asked, known, askedDone, knownDone, true);
            joined(known, asked, knownDone, askedDone, false);
            initials(asked, known, askedDone, knownDone, true);
            initials(known, asked, knownDone, askedDone, false);
            words(0.75);
        }

        private void words(double least) {
            for (var a = 0; a < asked.size(); a++) {
                var best = -1;
                var bestLikeness = 0.0;
                for (var k = 0; k < known.size() && !askedDone[a]; k++) {
                    var likeness = knownDone[k] ? 0 : Words.likeness(asked.get(a), known.get(k));
                    if (likeness >= least && likeness > bestLikeness) {
                        best = k;
                        bestLikeness = likeness;
                    }
                }
                if (best >= 0) pair(a, best, bestLikeness);
            }
        }

        private void pair(int a, int k, double likeness) {
            askedDone[a] = true;
            knownDone[k] = true;
            add(askedWeights[a], knownWeights[k], likeness);
            strongest = Math.max(strongest, likeness * Math.min(askedWeights[a], knownWeights[k]));
        }

        private void add(double ofAsked, double ofKnown, double likeness) {
            askedCovered += likeness * ofAsked;
            knownCovered += likeness * ofKnown;
            common += likeness * (ofAsked + ofKnown) / 2;
        }

        /** "multipartner" is "multi partner". */
        private void joined(
                List<String> one, List<String> two, boolean[] oneDone, boolean[] twoDone, boolean askedFirst) {
            for (var i = 0; i < one.size(); i++)
                for (var j = 0; j + 1 < two.size() && !oneDone[i]; j++)
                    if (!twoDone[j] && !twoDone[j + 1] && one.get(i).equals(two.get(j) + two.get(j + 1)))
                        several(i, j, 2, oneDone, twoDone, askedFirst, 1);
        }

        /** "RC" is "Red Cross". */
        private void initials(
                List<String> one, List<String> two, boolean[] oneDone, boolean[] twoDone, boolean askedFirst) {
            for (var i = 0; i < one.size(); i++) {
                var length = one.get(i).length();
                if (length < 2 || length > 7 || oneDone[i] || one.get(i).startsWith("@")) continue;
                for (var j = 0; j + length <= two.size() && !oneDone[i]; j++)
                    if (initials(one.get(i), two, twoDone, j))
                        several(i, j, length, oneDone, twoDone, askedFirst, 0.85);
            }
        }

        private static boolean initials(String letters, List<String> words, boolean[] done, int from) {
            for (var at = 0; at < letters.length(); at++)
                if (done[from + at] || words.get(from + at).charAt(0) != letters.charAt(at)) return false;
            return true;
        }

        private void several(
                int i, int j, int many, boolean[] oneDone, boolean[] twoDone, boolean askedFirst, double likeness) {
            oneDone[i] = true;
            var sum = 0.0;
            for (var at = j; at < j + many; at++) {
                twoDone[at] = true;
                sum += askedFirst ? knownWeights[at] : askedWeights[at];
            }
            add(askedFirst ? askedWeights[i] : sum, askedFirst ? sum : knownWeights[i], likeness);
            strongest = Math.max(strongest, likeness * (askedFirst ? askedWeights[i] : knownWeights[i]));
        }
    }
}
