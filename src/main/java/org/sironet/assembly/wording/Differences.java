package org.sironet.assembly.wording;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/** How two wordings differ, word by word, in any script. */
public final class Differences {

    /** Part of a comparison. */
    public record Piece(Kind kind, String text) {}

    public enum Kind {
        SAME,
        DELETED,
        INSERTED
    }

    private Differences() {}

    /** What stays, goes and comes, in reading order: without what comes it is the old text, without what goes the new. */
    public static List<Piece> between(String old, String changed) {
        var tokens = Tokens.of(old);
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var hunk : hunks(tokens, Tokens.of(changed))) {
            add(pieces, Kind.SAME, tokens.subList(at, hunk.start()));
            add(pieces, Kind.DELETED, tokens.subList(hunk.start(), hunk.end()));
            add(pieces, Kind.INSERTED, hunk.words());
            at = hunk.end();
        }
        add(pieces, Kind.SAME, tokens.subList(at, tokens.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) pieces.add(new Piece(kind, String.join("", tokens)));
    }

    /** In order, never touching each other. */
    static List<Hunk> hunks(List<String> old, List<String> changed) {
        var hunks = new ArrayList<Hunk>();
        for (var delta :
                DiffUtils.diff(old, changed, new MyersDiffWithLinearSpace<>()).getDeltas())
            add(
                    hunks,
                    old,
                    delta.getSource().getPosition(),
                    delta.getSource().size(),
                    delta.getTarget().getLines());
        return hunks;
    }

    /** Changes with nothing but a space or a mark between them are read as one. */
    private static void add(List<Hunk> hunks, List<String> old, int start, int length, List<String> words) {
        if (hunks.isEmpty()
                || old.subList(hunks.getLast().end(), start).stream().anyMatch(Tokens::word)) {
            hunks.add(new Hunk(start, start + length, List.copyOf(words)));
            return;
        }
        var before = hunks.removeLast();
        var together = new ArrayList<>(before.words());
        together.addAll(old.subList(before.end(), start));
        together.addAll(words);
        hunks.add(new Hunk(before.start(), start + length, List.copyOf(together)));
    }

    /** How many words go or come; the measure of how far a change is from the text. */
    public static long distance(String old, String changed) {
        var tokens = Tokens.of(old);
        return hunks(tokens, Tokens.of(changed)).stream()
                .mapToLong(hunk -> words(tokens.subList(hunk.start(), hunk.end())) + words(hunk.words()))
                .sum();
    }

    private static long words(List<String> tokens) {
        return tokens.stream().filter(Tokens::word).count();
    }
}
