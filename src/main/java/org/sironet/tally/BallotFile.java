package org.sironet.tally;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sironet.tally.files.Reading;

/**
 * A file of ballots: BLT, tables (CSV), PrefLib (soc, soi, toc, toi), the JSON of STVBallot and of named cases, RCTab
 * configurations, profiles of abcvoting. What it is, is told by its content, not by its name.
 */
public record BallotFile(Path path) {

    /** What can be said of how a file is read. */
    public static List<Option> options() {
        return Reading.options();
    }

    /** @throws Unreadable with line, column and reason when it is none of these, or broken */
    public Election read(Rule rule, Map<String, String> options) throws Unreadable {
        return Reading.of(path, rule, options);
    }
}
