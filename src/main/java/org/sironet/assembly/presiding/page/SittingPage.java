package org.sironet.assembly.presiding.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.page.PollPage;
import org.sironet.kernel.Multilingual.Version;

/**
 * A sitting as everybody sees it.
 *
 * @param behind minutes behind the plan; 0 when on time
 * @param poll the one that is prepared or open, or was closed last under the open item; null for none
 * @param mayDo what the reader may do
 */
public record SittingPage(
        String name,
        Version title,
        Version place,
        Instant starts,
        Instant ends,
        LocalDate recordDate,
        String state,
        int present,
        int represented,
        int roll,
        int quorum,
        boolean met,
        String share,
        List<Item> agenda,
        long behind,
        @Nullable Item current,
        @Nullable PollLine poll,
        List<Officer> officers,
        List<String> mayDo) {

    public String path() {
        return "/sittings/" + name;
    }

    public int inAll() {
        return present + represented;
    }

    /** @param about path of what it is about; null for nothing */
    public record Item(
            String id,
            int position,
            Version title,
            int minutes,
            String state,
            @Nullable String about) {}

    /** A vote. */
    public record PollLine(
            String name,
            Version question,
            String state,
            String procedure,
            @Nullable Instant closesAt,
            int turnout,
            int roll,
            PollPage.@Nullable Outcome outcome) {

        public String path() {
            return "/polls/" + name;
        }
    }

    /** Somebody with an office in it. */
    public record Officer(String name, String office) {}
}
