package org.sironet.assembly.secrecy;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.sironet.assembly.polls.Poll;

/** What a sealed ballot contains: the positions of the choices, the most preferred first, as {@code ballot.js} writes. */
final class Marks {

    private static final int LONGEST = 4;
    private static final int LEAST_ROOM = 14;

    private Marks() {}

    static String write(List<Integer> marks) {
        return marks.stream().map(String::valueOf).collect(joining(","));
    }

    /** Empty when it says nothing that was asked, or says it in another way: that could be a mark to find it by. */
    static Optional<List<Integer>> read(String content, Poll poll, int choices) {
        if (content.length() > Urn.MOST_ROOM || !content.matches("\\d{1,3}(,\\d{1,3})*")) return Optional.empty();
        var marks = Arrays.stream(content.split(",")).map(Integer::valueOf).toList();
        var sound = write(marks).equals(content)
                && marks.stream().allMatch(each -> each < choices)
                && new HashSet<>(marks).size() == marks.size()
                && (poll.rule() != null || marks.size() == 1);
        return sound ? Optional.of(marks) : Optional.empty();
    }

    /** For the longest that can be said. */
    static int room(int choices) {
        return Math.clamp(LONGEST * choices, LEAST_ROOM, Urn.MOST_ROOM);
    }
}
