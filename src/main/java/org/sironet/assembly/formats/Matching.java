package org.sironet.assembly.formats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds the old items of a list again in a new one: first those that say exactly the same, wherever they stand;
 * then those that say nearly the same; at last, where as many came as went between two that stayed, by position.
 */
final class Matching<A, B> {

    /** Of all words together that must be common to both. */
    private static final double LIKE = 0.5;

    /** How far apart they may stand to be compared at all, so that the time is bounded. */
    private static final int NEAR = 25;

    private record Pair(int old, int changed, double likeness) {}

    private final int[] olds;
    private final int[] news;

    private Matching(int old, int changed) {
        news = new int[old];
        olds = new int[changed];
        Arrays.fill(news, -1);
        Arrays.fill(olds, -1);
    }

    static <A, B> Matching<A, B> of(
            List<A> old, Function<? super A, String> oldWords, List<B> changed, Function<? super B, String> newWords) {
        var matching = new Matching<A, B>(old.size(), changed.size());
        matching.match(
                old.stream().map(oldWords).toList(),
                changed.stream().map(newWords).toList());
        return matching;
    }

    /** Where a new item stood; -1 for one that came. */
    int old(int changed) {
        return olds[changed];
    }

    boolean found(int old) {
        return news[old] >= 0;
    }

    private void match(List<String> old, List<String> changed) {
        ends(old, changed);
        moved(old, changed);
        alike(old, changed);
        between();
    }

    private void pair(int old, int changed) {
        news[old] = changed;
        olds[changed] = old;
    }

    /** The same beginning and the same end. */
    private void ends(List<String> old, List<String> changed) {
        var shorter = Math.min(old.size(), changed.size());
        var start = 0;
        while (start < shorter && old.get(start).equals(changed.get(start))) {
            pair(start, start);
            start++;
        }
        for (int l = old.size() - 1, r = changed.size() - 1; Math.min(l, r) >= start; l--, r--) {
            if (!old.get(l).equals(changed.get(r))) return;
            pair(l, r);
        }
    }

    private void moved(List<String> old, List<String> changed) {
        var waiting = new HashMap<String, Queue<Integer>>();
        free(news)
                .forEach(at -> waiting.computeIfAbsent(old.get(at), any -> new ArrayDeque<>())
                        .add(at));
        free(olds).forEach(at -> {
            var same = waiting.get(changed.get(at));
            if (same != null && !same.isEmpty()) pair(same.remove(), at);
        });
    }

    private static IntStream free(int[] partners) {
        return IntStream.range(0, partners.length).filter(at -> partners[at] < 0);
    }

    private void alike(List<String> old, List<String> changed) {
        var left = free(news).boxed().toList();
        var right = free(olds).boxed().toList();
        var leftWords = left.stream().map(at -> Likeness.of(old.get(at))).toList();
        var rightWords = right.stream().map(at -> Likeness.of(changed.get(at))).toList();
        var pairs = new ArrayList<Pair>();
        for (var l = 0; l < left.size(); l++)
            for (var r = Math.max(0, l - NEAR); r < Math.min(right.size(), l + NEAR); r++) {
                var likeness = leftWords.get(l).to(rightWords.get(r));
                if (likeness >= LIKE) pairs.add(new Pair(left.get(l), right.get(r), likeness));
            }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness)
                .thenComparingInt(pair -> Math.abs(pair.old - pair.changed)));
        for (var pair : pairs) if (news[pair.old] < 0 && olds[pair.changed] < 0) pair(pair.old, pair.changed);
    }

    private void between() {
        for (int start = 0; start < olds.length; start++) {
            if (olds[start] >= 0) continue;
            var end = start;
            while (end < olds.length && olds[end] < 0) end++;
            var from = start == 0 ? 0 : olds[start - 1] + 1;
            var until = end == olds.length ? news.length : olds[end];
            if (until - from == end - start && IntStream.range(from, until).allMatch(at -> news[at] < 0))
                for (var at = start; at < end; at++) pair(from + at - start, at);
            start = end;
        }
    }
}
