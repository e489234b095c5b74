package org.sironet.assembly.minutes.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section is worded by the secretariat.
 *
 * @param path of the sitting
 * @param base the version that the writer sees; 0 for none
 * @param generated what the facts give now
 * @param first what somebody else had saved meanwhile; null when nobody was first
 */
public record SectionPage(
        String path,
        MinutesPage.Title title,
        String key,
        String heading,
        String language,
        String direction,
        int base,
        String generated,
        List<String> lines,
        @Nullable List<String> first,
        List<Version> versions) {

    /** @param aside kept, but somebody else was first */
    public record Version(int number, boolean aside, String by, Instant at, List<String> lines) {}
}
