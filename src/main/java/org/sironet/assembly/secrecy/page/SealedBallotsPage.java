package org.sironet.assembly.secrecy.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;

/**
 * The ballot of a secret poll, before, while and after it is cast; and what was received.
 *
 * @param urn as JSON, for the script that seals; null before all tellers have keys
 * @param fingerprint of the tellers' keys together
 * @param papers how many vote on paper; none before it is closed
 * @param sealed by the server, waiting to be cast
 * @param received just now
 * @param codes of all ballots received; empty before the urn is closed
 * @param opened what the tellers have found; null before
 * @param asked a code that the reader looks for; null when none
 */
public record SealedBallotsPage(
        String poll,
        int number,
        Multilingual.Version question,
        String state,
        @Nullable String urn,
        String fingerprint,
        int needed,
        int tellers,
        List<Right> rights,
        List<Choice> choices,
        boolean ranks,
        int turnout,
        int papers,
        int roll,
        @Nullable Instant closesAt,
        List<Sealed> sealed,
        List<Received> received,
        List<String> codes,
        @Nullable Opened opened,
        @Nullable Asked asked) {

    public record Right(String id, String name, boolean proxy, boolean voted) {}

    public record Choice(int position, String key, String label, String tone) {}

    /** A ballot that the server has sealed. */
    public record Sealed(String right, String name, String content, String code) {}

    /** What became of a ballot: a word of {@code secret.answer-…}. */
    public record Received(String name, String code, String answer) {}

    /** Opened ballots, equal ones added up, in the order of their content. */
    public record Opened(List<Line> lines, long invalid) {}

    public record Line(String words, long count) {}

    public record Asked(String code, boolean found) {}

    public List<Right> open() {
        return rights.stream().filter(right -> !right.voted()).toList();
    }
}
