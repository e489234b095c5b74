package org.sironet.assembly.secrecy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sironet.journal.CanonicalJson;

/** What anybody finds who counts a secret poll again. */
class SecretBallotsCheckTest {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String C = "c".repeat(64);

    private final Urn urn = Tellers.of(2, 3).urn();

    private Map<String, Object> line() {
        var hex = HexFormat.of();
        var line = new TreeMap<String, Object>();
        line.put("name", "2017-1");
        line.put("poll", urn.poll().toString());
        line.put("needed", 2);
        line.put("room", 64);
        line.put("keys", urn.keys().stream().map(hex::formatHex).toList());
        line.put("mark", hex.formatHex(urn.mark()));
        line.put("voted", 3);
        line.put("codes", List.of(A, B, C));
        line.put("ballots", List.of(Map.of("choices", List.of(0), "count", 2)));
        line.put("invalid", 1);
        line.putAll(Map.of("yes", 2, "no", 0, "abstain", 0));
        return line;
    }

    private static void check(Map<String, Object> line) {
        var codes = Map.of("name", "2017-1", "codes", line.remove("codes"));
        var ballots = Map.of("name", "2017-1", "ballots", line.remove("ballots"));
        var read = Stream.of(line, codes, ballots).map(each -> CanonicalJson.read(CanonicalJson.write(each)));
        new SecretBallotsCheck()
                .check(read.map(each -> (Object) Objects.requireNonNull(each)).iterator(), Set.of());
    }

    private void assertWrong(String member, Object value, String said) {
        var line = line();
        line.put(member, value);
        assertThatThrownBy(() -> check(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @Test
    void aSoundPollPasses() {
        assertThatCode(() -> check(line())).doesNotThrowAnyException();
    }

    @Test
    void ballotsOnPaperAreAmongTheOpenedOnes() {
        var line = line();
        line.putAll(Map.of("paper", 2, "voted", 5, "invalid", 2));
        line.put("ballots", List.of(Map.of("choices", List.of(0), "count", 3)));
        line.put("yes", 3);
        assertThatCode(() -> check(line)).doesNotThrowAnyException();
    }

    @Test
    void whatDoesNotFitIsNamed() {
        assertWrong("needed", 1, "its urn is not that of its tellers’ keys");
        assertWrong("codes", List.of(B, A, C), "out of order");
        assertWrong("codes", List.of(A, A, B), "or twice");
        assertWrong("voted", 2, "3 ballots of 2 voters");
        assertWrong("invalid", 0, "of 3 ballots received 2 were opened");
        assertWrong("paper", 1, "4 ballots of 3 voters");
        assertWrong("yes", 3, "counted again, yes has 2 votes");
    }
}
