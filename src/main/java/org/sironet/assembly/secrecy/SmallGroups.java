package org.sironet.assembly.secrecy;

import java.util.Collection;
import java.util.Map;

/** Whether the result of a secret poll may be shown group by group, or would show how somebody voted. */
final class SmallGroups {

    /** Fewer ballots than these are told from each other too easily. */
    static final int LEAST = 5;

    private SmallGroups() {}

    /**
     * All of the groups, or none: what one group hides, the sum and the others would tell.
     *
     * @param groups how often each choice was made, group by group, those of nobody too
     */
    static boolean mayBeShown(Collection<Map<String, Integer>> groups) {
        return groups.stream().allMatch(SmallGroups::hides);
    }

    /** Enough ballots, and not all of them the same; where nobody voted there is nothing to hide. */
    private static boolean hides(Map<String, Integer> choices) {
        var ballots = choices.values().stream().mapToInt(Integer::intValue).sum();
        var largest =
                choices.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return ballots == 0 || ballots >= LEAST && largest < ballots;
    }
}
