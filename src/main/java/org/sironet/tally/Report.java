package org.sironet.tally;

import org.sironet.tally.report.Reports;

/** The forms in which a count can be shown. */
public enum Report {
    /** a table and the reasons, for a terminal */
    TEXT,
    /** everything, for programs */
    JSON,
    /** a table and the reasons, as a part of a page */
    HTML,
    /** the movements of votes, drawn */
    SVG;

    public String of(Count count) {
        return Reports.of(this, count);
    }
}
