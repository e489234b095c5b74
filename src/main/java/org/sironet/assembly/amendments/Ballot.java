package org.sironet.assembly.amendments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sironet.assembly.wording.Conflicts;
import org.sironet.assembly.wording.Provisions;
import org.sironet.assembly.wording.VotingOrder;
import org.sironet.kernel.Language;

/**
 * In which order open amendments are put, and which fall with which.
 *
 * @param order the first to be put first
 * @param falling for each amendment's number, the numbers of those that fall when it is adopted
 * @param distances for each amendment's number, how many words it changes
 */
record Ballot(List<Amendment> order, Map<Integer, List<Integer>> falling, Map<Integer, Long> distances) {

    /** By the rule: in the text's order, of those that exclude each other the furthest from the text first. */
    static Ballot computed(Provisions base, List<Amendment> open, Language authoritative) {
        var byNumber = open.stream().collect(Collectors.toMap(Amendment::number, each -> each));
        var voting = new VotingOrder(base, authoritative);
        var order = voting.of(open.stream().map(Amendment::proposal).toList()).stream()
                .flatMap(List::stream)
                .map(proposal -> byNumber.get(proposal.number()))
                .map(java.util.Objects::requireNonNull)
                .toList();
        return new Ballot(order, falling(base, open), distances(voting, open));
    }

    private static Map<Integer, Long> distances(VotingOrder voting, List<Amendment> open) {
        return open.stream().collect(Collectors.toMap(Amendment::number, each -> voting.distance(each.proposal())));
    }

    private static Map<Integer, List<Integer>> falling(Provisions base, List<Amendment> open) {
        var falling = new HashMap<Integer, List<Integer>>();
        var proposals = open.stream().map(Amendment::proposal).toList();
        for (var pair : new Conflicts(base).pairs(proposals)) {
            falling.computeIfAbsent(pair.one().number(), any -> new ArrayList<>())
                    .add(pair.other().number());
            falling.computeIfAbsent(pair.other().number(), any -> new ArrayList<>())
                    .add(pair.one().number());
        }
        falling.values().forEach(Collections::sort);
        return falling;
    }

    /** As the presiding officer laid down; amendments that came since follow in computed order. */
    Ballot as(List<Integer> laidDown) {
        var places = new HashMap<Integer, Integer>();
        laidDown.forEach(number -> places.put(number, places.size()));
        var changed = order.stream()
                .sorted(Comparator.comparingInt(each -> places.getOrDefault(each.number(), Integer.MAX_VALUE)))
                .toList();
        return new Ballot(changed, falling, distances);
    }

    List<Integer> fallingWith(int number) {
        return falling.getOrDefault(number, List.of());
    }

    /** Those that exclude it and are put before it. */
    List<Integer> first(int number) {
        var before = order.stream()
                .map(Amendment::number)
                .takeWhile(each -> each != number)
                .toList();
        return before.stream().filter(fallingWith(number)::contains).toList();
    }

    long distance(int number) {
        return distances.getOrDefault(number, 0L);
    }
}
