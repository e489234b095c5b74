package org.sironet.tally.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sironet.tally.BadOption;
import org.sironet.tally.Option;

/**
 * How the cells of a table are read.
 *
 * @param overvote what stands for several names at one rank
 * @param undervote what stands for an empty rank
 * @param writeIns what stands for a name written in by hand
 * @param blankIsWriteIn whether an empty cell is a name written in, that was not typed off
 * @param delimiter what stands between several names at one rank
 * @param cells what numbers in a candidate's column are
 */
record Labels(
        Set<String> overvote,
        Set<String> undervote,
        Set<String> writeIns,
        boolean blankIsWriteIn,
        String delimiter,
        Cells cells) {

    /** What the numbers in a column that belongs to one candidate mean. */
    enum Cells {
        RANKS,
        SCORES,
        MARKS
    }

    static final String WRITE_INS = "Undeclared Write-ins";

    static final List<Option> OPTIONS = List.of(
            new Option("cells", "ranks, scores, marks", "by the rule", "what numbers in a candidate's column are"),
            new Option("blanks", "skipped, write-in", "skipped", "what an empty cell of a rank is"),
            new Option("overvote-label", "a word", "overvote", "what stands for several names at one rank"),
            new Option("undervote-label", "a word", "undervote", "what stands for a rank left empty"),
            new Option("write-in-label", "a word", "UWI", "what stands for a name written in by hand"),
            new Option("delimiter", "a sign", "|", "what stands between several names at one rank"));

    static Labels of(Map<String, String> options, Cells standard) {
        return new Labels(
                words(options, "overvote-label", "overvote", "overvotes"),
                words(options, "undervote-label", "undervote", "skipped", "blank"),
                words(options, "write-in-label", "uwi", "write-in", "writein", "write-ins", "undeclared write-ins"),
                choice(options, "blanks", "skipped", "write-in").equals("write-in"),
                options.getOrDefault("delimiter", "|"),
                Cells.valueOf(
                        choice(options, "cells", standard.name().toLowerCase(Locale.ROOT), "ranks", "scores", "marks")
                                .toUpperCase(Locale.ROOT)));
    }

    private static Set<String> words(Map<String, String> options, String option, String... standard) {
        var given = options.get(option);
        return given == null ? Set.of(standard) : Set.of(given.strip().toLowerCase(Locale.ROOT));
    }

    private static String choice(Map<String, String> options, String option, String standard, String... others) {
        var all = new ArrayList<>(List.of(others));
        all.add(standard);
        var given = options.getOrDefault(option, standard);
        if (!all.contains(given))
            throw new BadOption(option + " is one of " + String.join(", ", all) + ", not " + given);
        return given;
    }

    boolean isOvervote(String cell) {
        return overvote.contains(cell.toLowerCase(Locale.ROOT));
    }

    boolean isUndervote(String cell) {
        return undervote.contains(cell.toLowerCase(Locale.ROOT));
    }

    boolean isWriteIn(String cell) {
        return writeIns.contains(cell.toLowerCase(Locale.ROOT));
    }
}
