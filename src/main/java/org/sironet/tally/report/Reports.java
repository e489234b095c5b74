package org.sironet.tally.report;

import org.sironet.tally.Count;
import org.sironet.tally.Report;

/** Chooses the form. */
public final class Reports {

    private Reports() {}

    public static String of(Report report, Count count) {
        return switch (report) {
            case TEXT -> TextReport.of(count);
            case JSON -> JsonReport.of(count);
            case HTML -> HtmlReport.of(count);
            case SVG -> Chart.of(count);
        };
    }
}
