package org.sironet.assembly.minutes.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.shell.Option;

/**
 * The minutes of a sitting in one language.
 *
 * @param path of the sitting
 * @param language in which they are shown
 * @param languages in which they can be read
 * @param readable this reader may see them: everybody once they are approved
 * @param approved null until then
 * @param edits of the secretariat, and not yet approved
 * @param proposes may propose corrections
 * @param places for a correction
 * @param approvers sittings that can approve them now, over which this reader presides
 */
public record MinutesPage(
        String path,
        Title title,
        String language,
        String direction,
        List<Reading> languages,
        boolean begun,
        boolean readable,
        @Nullable Approved approved,
        List<SectionView> sections,
        List<CorrectionView> corrections,
        boolean edits,
        boolean proposes,
        List<Option> places,
        List<Option> approvers) {

    /** What the sitting is called, and in which language. */
    public record Title(String text, String language, String direction) {}

    /** A language to choose. */
    public record Reading(String tag, String ownName) {}

    /** @param code as it is printed */
    public record Approved(Instant at, String code, String sha256, Title in) {}

    /**
     * One section.
     *
     * @param lines a sentence each
     * @param edited the secretariat has worded it
     * @param since what the facts give by now, where that has changed after it was worded; for the secretariat
     * @param elsewhere other languages in which it is edited, while this one is not; for the secretariat
     */
    public record SectionView(
            String key, String heading, List<String> lines, boolean edited, List<String> since, String elsewhere) {}

    /** @param outcome null while it waits */
    public record CorrectionView(
            String id,
            String organisation,
            String heading,
            String body,
            String language,
            String direction,
            Instant at,
            @Nullable String outcome,
            @Nullable String answer) {}
}
