package org.sironet.tally.cases;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One published result.
 *
 * @param name file and part
 * @param rule by which it is counted here; empty when it is left out
 * @param options beside those that the file sets
 * @param clause why it is left out; null when it is counted
 * @param check counts and compares; what differs, or null
 */
record Case(
        String name,
        String rule,
        Map<String, String> options,
        @Nullable String clause,
        Check check) {

    interface Check {
        @Nullable
        String difference() throws Exception;
    }

    static Case counted(String name, String rule, Map<String, String> options, Check check) {
        return new Case(name, rule, new TreeMap<>(options), null, check);
    }

    static Case leftOut(String name, String clause) {
        return new Case(name, "", Map.of(), clause, () -> null);
    }

    boolean isCounted() {
        return clause == null;
    }

    String row() {
        var outcome = isCounted() ? "equal" : "left out";
        var how = isCounted()
                ? "`" + rule + "`"
                        + options.entrySet().stream()
                                .map(option ->
                                        " `" + (option.getKey() + "=" + option.getValue()).replace("|", "\\|") + "`")
                                .collect(Collectors.joining())
                : String.valueOf(clause);
        return "| " + name + " | " + outcome + " | " + how + " |";
    }
}
