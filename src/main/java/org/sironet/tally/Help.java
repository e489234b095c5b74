package org.sironet.tally;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the command line can do, in words. */
final class Help {

    private Help() {}

    static String rules() {
        return Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.joining(", "));
    }

    static String text() {
        var text = new StringBuilder("""
                tally FILE --rule NAME [--seats N] [--tie-seed S] [--json | --html | --svg] [--option name=value …]

                Counts a file of ballots and shows every step. Files: BLT; tables (CSV) of ranks, scores or marks;
                PrefLib (soc, soi, toc, toi); STVBallot, named cases and RCTab contests (JSON); abcvoting profiles.
                Exit status: 0 counted, 2 not readable or not possible; the reason is on standard error.

                  --seats N      how many are elected; else what the file says, or 1
                  --tie-seed S   what lots are drawn with: publish it before the count
                  --json         the whole record; --html a table for a page; --svg a chart of transfers

                How tables are read, with every rule:
                """);
        options(text, BallotFile.options());
        for (var rule : Rule.values()) {
            text.append("\n--rule ")
                    .append(rule.id())
                    .append(": ")
                    .append(rule.title())
                    .append('\n');
            options(text, rule.options());
        }
        return text.toString();
    }

    private static void options(StringBuilder text, List<Option> options) {
        for (var option : options) {
            text.append("  --option ").append(option.name()).append("=VALUE  ").append(option.meaning());
            text.append("\n      ")
                    .append(option.values())
                    .append(" [")
                    .append(option.standard())
                    .append("]\n");
        }
    }
}
