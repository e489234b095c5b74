package org.sironet.network;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sironet.shell.Form;
import org.sironet.shell.Refusal;

/**
 * What somebody asks of the directory; an address says all of it.
 *
 * @param words as typed
 * @param chosen only facets of which something is chosen
 * @param page from 1
 */
record DirectoryQuery(String words, Map<DirectoryFacet, SortedSet<String>> chosen, Sort sort, int page) {

    static final int LONGEST = 200;
    private static final int LAST_PAGE = 100_000;

    /** In which order. */
    enum Sort {
        RELEVANCE,
        NAME,
        COUNTRY;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws Refusal when a facet has no such value */
    static DirectoryQuery of(Form form) {
        var chosen = new EnumMap<DirectoryFacet, SortedSet<String>>(DirectoryFacet.class);
        for (var facet : DirectoryFacet.values()) {
            var values = new TreeSet<>(form.all(facet.parameter()));
            values.remove("");
            if (!values.stream().allMatch(facet::knows)) throw Refusal.badRequest("refused.filter");
            if (!values.isEmpty()) chosen.put(facet, values);
        }
        return new DirectoryQuery(words(form), chosen, sort(form), page(form));
    }

    /** Signs that nobody sees have no meaning here. */
    private static String words(Form form) {
        var words = form.typed("q").replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]+", " ").strip();
        var length = words.codePointCount(0, words.length());
        if (length > LONGEST) form.refuse("q", "error.too-long", LONGEST, length);
        return words;
    }

    private static Sort sort(Form form) {
        var typed = form.typed("sort");
        return Stream.of(Sort.values())
                .filter(sort -> sort.parameter().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    if (!typed.isEmpty()) throw Refusal.badRequest("refused.filter");
                    return Sort.RELEVANCE;
                });
    }

    private static int page(Form form) {
        var typed = form.typed("page");
        if (typed.isEmpty()) return 1;
        if (!typed.matches("[1-9][0-9]{0,5}")) throw Refusal.badRequest("refused.filter");
        return Math.min(LAST_PAGE, Integer.parseInt(typed));
    }

    Set<String> chosen(DirectoryFacet facet) {
        return chosen.getOrDefault(facet, new TreeSet<>());
    }

    /** The standings to show. */
    Set<String> standings() {
        var asked = chosen(DirectoryFacet.STANDING);
        return asked.isEmpty() ? Set.copyOf(DirectoryFacet.USUAL_STANDINGS) : asked;
    }

    boolean passes(DirectoryFacet facet, String value) {
        if (facet == DirectoryFacet.STANDING) return standings().contains(value);
        return !chosen.containsKey(facet) || chosen(facet).contains(value);
    }

    int choices() {
        return chosen.values().stream().mapToInt(Set::size).sum();
    }

    DirectoryQuery without(DirectoryFacet facet, String value) {
        var fewer = new EnumMap<DirectoryFacet, SortedSet<String>>(DirectoryFacet.class);
        fewer.putAll(chosen);
        fewer.computeIfPresent(facet, (key, values) -> {
            var rest = new TreeSet<>(values);
            rest.remove(value);
            return rest.isEmpty() ? null : rest;
        });
        return new DirectoryQuery(words, fewer, sort, 1);
    }

    DirectoryQuery sorted(Sort by) {
        return new DirectoryQuery(words, chosen, by, 1);
    }

    DirectoryQuery at(int number) {
        return new DirectoryQuery(words, chosen, sort, number);
    }

    /** The address of this list. */
    String address(String path) {
        var parameters = Stream.of(
                        Stream.of(words).filter(any -> !words.isEmpty()).map(any -> "q=" + encoded(words)),
                        chosen.entrySet().stream()
                                .flatMap(facet -> facet.getValue().stream()
                                        .map(value -> facet.getKey().parameter() + "=" + encoded(value))),
                        Stream.of(sort).filter(any -> sort != Sort.RELEVANCE).map(any -> "sort=" + sort.parameter()),
                        Stream.of(page).filter(any -> page > 1).map(any -> "page=" + page))
                .flatMap(each -> each)
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
