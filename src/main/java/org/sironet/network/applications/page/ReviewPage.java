package org.sironet.network.applications.page;

import java.util.List;
import org.sironet.shell.Option;

/**
 * An application on the reviewing officer's desk.
 *
 * @param rules what the rules ask, each met or not
 * @param met how many of them are
 * @param undecided whether a decision is possible
 * @param bodyDecides whether the decision must rest on a body's own
 * @param reviewer who has it; empty for nobody
 */
public record ReviewPage(
        CoursePage course,
        List<SheetLine> sheet,
        List<RuleLine> rules,
        int met,
        boolean undecided,
        boolean bodyDecides,
        String reviewer,
        List<Option> officers,
        List<SimilarLine> similar,
        List<EndorserLine> endorsers) {

    /** @param key {@code admission-rule.<rule>} */
    public record RuleLine(String key, boolean met) {}

    /** @param endorsed whether the member has; otherwise it was asked only */
    public record EndorserLine(String organisation, String name, boolean endorsed) {}
}
