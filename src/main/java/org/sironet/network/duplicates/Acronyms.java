package org.sironet.network.duplicates;

import java.util.List;

/** Whether an acronym can be made from a name: of the beginnings of its words, in their order. */
final class Acronyms {

    /** Letters that one word gives at most: "HIMFO" of "Himilo Foundation". */
    private static final int LONGEST_BEGINNING = 4;

    private Acronyms() {}

    /**
     * @param acronym folded, 2 to 10 letters
     * @param words all words of the name, folded, those that say nothing too
     * @return from 0, cannot be, to 1, the initials of all telling words
     */
    static double made(String acronym, List<String> words) {
        if (acronym.length() < 2 || acronym.length() > 10 || words.size() < 2) return 0;
        var least = cost(acronym, 0, words, 0, 1.0);
        return least >= 1 ? 0 : 1 - least;
    }

    /** How far from plain initials, at most {@code bound}. */
    private static double cost(String acronym, int letter, List<String> words, int word, double bound) {
        if (bound <= 0) return 1;
        if (word == words.size()) return letter == acronym.length() ? 0 : 1;
        var silent = Lexicon.OURS.silent(words.get(word));
        var left = silent ? 0 : Lexicon.OURS.weight(words.get(word)) < 0.4 ? 0.15 : 0.25;
        var best = Math.min(bound, left + cost(acronym, letter, words, word + 1, bound - left));
        var most = Math.min(LONGEST_BEGINNING, Math.min(words.get(word).length(), acronym.length() - letter));
        for (var taken = 1; taken <= most; taken++) {
            if (words.get(word).charAt(taken - 1) != acronym.charAt(letter + taken - 1)) break;
            var price = taken == 1 ? (silent ? 0.05 : 0) : 0.06 + 0.02 * taken;
            best = Math.min(best, price + cost(acronym, letter + taken, words, word + 1, best - price));
        }
        return best;
    }
}
