package org.sironet.tally.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.BadOption;
import org.sironet.tally.Rational;

/** The options of one count, read by kind; what was read is kept for the record. */
final class Choices {

    private final Map<String, String> given;
    private final Map<String, String> used = new TreeMap<>();

    Choices(Map<String, String> given) {
        this.given = given;
    }

    /** Every option that was asked for, with the value that held. */
    Map<String, String> used() {
        return used;
    }

    @Nullable
    String text(String name) {
        var value = given.get(name);
        if (value != null) used.put(name, value);
        return value;
    }

    String text(String name, String standard) {
        var value = given.getOrDefault(name, standard);
        used.put(name, value);
        return value;
    }

    /** One of an enum's constants, written small and with hyphens. */
    <E extends Enum<E>> E one(String name, E standard) {
        var written = text(name, written(standard));
        var all = standard.getDeclaringClass().getEnumConstants();
        return Arrays.stream(all)
                .filter(each -> written(each).equals(written))
                .findFirst()
                .orElseThrow(() -> new BadOption(name + " is one of "
                        + Arrays.stream(all).map(Choices::written).collect(Collectors.joining(", ")) + ", not "
                        + written));
    }

    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A whole number, or -1 for the word that stands for none. */
    int number(String name, String standard, String none) {
        var written = text(name, standard);
        if (written.equals(none)) return -1;
        if (!written.matches("\\d{1,6}"))
            throw new BadOption(name + " is a whole number or \"" + none + "\", not " + written);
        return Integer.parseInt(written);
    }

    Rational rational(String name, String standard) {
        var written = text(name, standard);
        try {
            return Rational.parse(written);
        } catch (NumberFormatException notOne) {
            throw new BadOption(name + " is a number, not " + written);
        }
    }

    boolean flag(String name, boolean standard) {
        var written = text(name, standard ? "yes" : "no");
        if (!List.of("yes", "no").contains(written)) throw new BadOption(name + " is yes or no, not " + written);
        return written.equals("yes");
    }

    /** Options of the form {@code prefix:what}, by what. */
    Map<String, String> all(String prefix) {
        var found = new TreeMap<String, String>();
        given.forEach((name, value) -> {
            if (!name.startsWith(prefix + ":")) return;
            found.put(name.substring(prefix.length() + 1), value);
            used.put(name, value);
        });
        return found;
    }

    /** Names between upright strokes, each that of a candidate. */
    static int[] candidates(List<String> names, String list, String option) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < names.size(); i++) places.putIfAbsent(names.get(i), i);
        return Arrays.stream(list.split("\\|", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .mapToInt(name -> {
                    var place = places.get(name);
                    if (place == null) throw new BadOption(option + ": no candidate is called " + name);
                    return place;
                })
                .toArray();
    }
}
