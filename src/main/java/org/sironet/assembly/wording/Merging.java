package org.sironet.assembly.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Brings several changes of one wording together. Each is compared with the wording that all of them set out from, so
 * that the outcome is the same in whichever order they are named.
 */
public final class Merging {

    private Merging() {}

    /**
     * @param base what every one of them changed
     * @param changed the same text as each would have it
     * @return empty when two of them touch the same words differently
     */
    public static Optional<String> merge(String base, List<String> changed) {
        var tokens = Tokens.of(base);
        var hunks = new ArrayList<Hunk>();
        for (var text : changed)
            for (var hunk : Differences.hunks(tokens, Tokens.of(text))) {
                if (hunks.contains(hunk)) continue;
                if (hunks.stream().anyMatch(hunk::touches)) return Optional.empty();
                hunks.add(hunk);
            }
        return Optional.of(apply(tokens, hunks));
    }

    /** Whether both changes can be made; equal changes can. */
    public static boolean compatible(String base, String one, String other) {
        return merge(base, List.of(one, other)).isPresent();
    }

    static String apply(List<String> tokens, List<Hunk> hunks) {
        var text = new StringBuilder();
        var at = 0;
        for (var hunk :
                hunks.stream().sorted(Comparator.comparingInt(Hunk::start)).toList()) {
            tokens.subList(at, hunk.start()).forEach(text::append);
            hunk.words().forEach(text::append);
            at = hunk.end();
        }
        tokens.subList(at, tokens.size()).forEach(text::append);
        return text.toString();
    }
}
