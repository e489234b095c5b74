package org.sironet.assembly.roll.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual.Version;
import org.sironet.shell.Option;

/**
 * The roll of a sitting.
 *
 * @param drawn whether it is drawn up; before, the credentials named so far are shown
 * @param mine what the organisation for which the reader acts has named; null for none
 */
public record RollPage(
        String path,
        Version title,
        LocalDate recordDate,
        boolean drawn,
        int rights,
        int present,
        int represented,
        List<Line> lines,
        @Nullable Mine mine,
        List<ChallengeLine> challenges,
        boolean presides,
        boolean desk,
        String find) {

    /** A member's right, or what will be one. */
    public record Line(
            String organisation,
            String name,
            boolean overseas,
            List<Held> credentials,
            @Nullable String proxy,
            boolean present) {}

    /** A credential. */
    public record Held(String id, String person, boolean alternate, boolean exercises) {}

    /** What a principal may arrange. */
    public record Mine(
            String organisation,
            String name,
            List<Held> credentials,
            List<Option> people,
            @Nullable String proxy,
            List<String> proxies,
            List<Option> members,
            boolean principal) {}

    /** A challenged credential. */
    public record ChallengeLine(
            String id,
            String organisation,
            String person,
            String reason,
            Instant at,
            @Nullable String ruling,
            @Nullable String grounds,
            @Nullable String poll) {}
}
