package org.sironet.network.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling of a name, taken apart.
 *
 * @param whole the telling words of the whole, without what stands in brackets when that is an acronym
 * @param parts of a name made of several: "ILO - International Labour Organisation"
 * @param shortForms acronyms that stand for the whole: in brackets, alone, or as a part
 * @param leading acronyms that begin or end the name and go on: "UNDP Funding Windows"
 * @param inFull all words, those too that say nothing
 */
record Spelling(
        List<String> whole,
        List<List<String>> parts,
        Set<String> shortForms,
        Set<String> leading,
        List<String> inFull) {

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[]([^()（）\\[\\]]{1,40})[)）\\]]");
    private static final Pattern PARTING =
            Pattern.compile("\\s+[-–—/]\\s+|(?<=^[^\\s/]{1,15})/|\\s*[*|;:；，,(（)）\\[\\]]\\s*");
    private static final Pattern CAPITALS =
            Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}&_.-]*\\p{Lu}[\\p{Lu}\\p{N}]*|\\p{Lu}\\p{Ll}?\\p{Lu}[\\p{L}]{0,5}");
    private static final Lexicon LEXICON = Lexicon.OURS;

    static Spelling of(String name) {
        var brackets = BRACKETS.matcher(name.replace('_', ' '));
        var shortForms = new LinkedHashSet<String>();
        var rest = brackets.replaceAll(found -> {
            if (!acronymLike(found.group(1))) return java.util.regex.Matcher.quoteReplacement(found.group());
            shortForms.add(acronym(found.group(1)));
            return " ";
        });
        var parts = PARTING.splitAsStream(rest)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() < 2
                && rest.strip().split("\\s+").length == 1
                && rest.strip().length() <= 12) shortForms.add(acronym(rest));
        parts.stream()
                .filter(part -> parts.size() > 1 && acronymLike(part))
                .map(Spelling::acronym)
                .forEach(shortForms::add);
        var own = itself(rest);
        shortForms.addAll(own);
        return new Spelling(
                words(without(rest, own)),
                parts.size() < 2
                        ? List.of()
                        : parts.stream()
                                .map(Spelling::words)
                                .filter(part -> !part.isEmpty())
                                .toList(),
                shortForms,
                leading(rest),
                inFull(without(rest, own)));
    }

    private static List<String> words(String text) {
        return LEXICON.telling(
                Arrays.stream(text.split("\\s+")).map(Spelling::countryCode).collect(Collectors.joining(" ")));
    }

    private static List<String> inFull(String name) {
        return Folding.words(name.replace("&", " and ").replaceAll("[-‐‑']", ""));
    }

    /** Acronyms that the same name writes out: "World Food Programme WFP". */
    private static Set<String> itself(String name) {
        var words = List.of(name.strip().split("\\s+"));
        if (words.size() < 3) return Set.of();
        return words.stream()
                .filter(word -> acronymLike(word) && word.length() > 2)
                .map(Spelling::acronym)
                .filter(word -> Acronyms.made(word, inFull(without(name, Set.of(word)))) > 0.7)
                .collect(Collectors.toSet());
    }

    private static String without(String name, Set<String> acronyms) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !acronyms.contains(acronym(word)))
                .collect(Collectors.joining(" "));
    }

    private static String countryCode(String word) {
        if (word.equals("UN") || word.equals("U.N.")) return "United Nations";
        var code = word.length() <= 3 ? LEXICON.countryOfCode(word) : null;
        return code == null ? word : Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static boolean acronymLike(String text) {
        return CAPITALS.matcher(text.strip()).matches();
    }

    static String acronym(String text) {
        return Folding.folded(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** In a name all in capitals only its first word may be one; else every word in capitals is. */
    private static Set<String> leading(String name) {
        var words = Arrays.asList(name.strip().split("[\\s_]+"));
        if (words.size() < 2) return Set.of();
        var shouted = words.stream()
                        .filter(word -> word.length() > 3)
                        .allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)))
                && words.size() > 3;
        return words.subList(0, shouted ? 1 : words.size()).stream()
                .map(word -> word.replaceAll("^\\P{L}+|\\P{L}+$", ""))
                .filter(Spelling::acronymLike)
                .map(Spelling::acronym)
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }

    /** Everything that is compared as a name. */
    List<List<String>> all() {
        var all = new ArrayList<List<String>>();
        all.add(whole);
        all.addAll(parts);
        return all;
    }
}
