package org.sironet.assembly.texts.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text, or one version of it, in parts.
 *
 * @param version the number of the version shown
 * @param old whether it is an older version
 * @param previous where the part before begins; null for none
 * @param next where the part after begins; null for none
 */
public record TextPage(
        Head head,
        int version,
        boolean old,
        Instant savedAt,
        List<PhaseLine> phases,
        List<LanguageLine> languages,
        List<Entry> contents,
        List<ArticleView> articles,
        @Nullable Integer previous,
        @Nullable Integer next,
        int amendments,
        int comments,
        List<String> setAside) {

    /** What every page of a text shows above. */
    public record Head(
            String name,
            String title,
            String language,
            String direction,
            String kind,
            String phase,
            boolean sealed,
            boolean edits,
            boolean presides) {

        public String path() {
            return "/texts/" + name;
        }
    }

    /** @param state {@code done}, {@code now} or {@code next} */
    public record PhaseLine(String phase, LocalDate starts, LocalDate ends, String state) {}

    /**
     * A line of the table of contents.
     *
     * @param part where the part of the page begins in which it stands
     */
    public record Entry(String address, String heading, int part) {}
}
