package org.sironet.assembly.polls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.Ballots.Ballot;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Hashes;
import org.sironet.kernel.OrganisationId;

/**
 * Everything that a result rests on, as one canonical document: what was stated, who might vote, what was handed in.
 * Who has it counts again and gets the same (A5). Persons are not in it; organisations by their ids.
 */
final class Records {

    private final Map<String, @Nullable Object> record = new TreeMap<>();

    private Records() {}

    static Records of(Poll poll, List<Choice> choices) {
        var records = new Records();
        records.record.put("poll", stated(poll));
        records.record.put(
                "choices",
                choices.stream()
                        .map(choice -> Map.of("key", choice.key(), "reserved", choice.reserved()))
                        .toList());
        return records;
    }

    private static Map<String, @Nullable Object> stated(Poll poll) {
        var stated = new TreeMap<String, @Nullable Object>();
        stated.put("name", poll.name());
        stated.put("decision", poll.decision().name());
        stated.put("subject", poll.subject());
        stated.put("reference", poll.reference());
        stated.put("question", poll.question().byTag());
        stated.put("procedure", poll.procedure().name());
        stated.put("majority", poll.majority().name());
        stated.put("quorum", poll.quorum().toString());
        stated.put("rule", poll.rule());
        stated.put("seats", poll.seats());
        stated.put("options", poll.options());
        stated.put("seed", poll.seed());
        stated.put("opened", String.valueOf(poll.openedAt()));
        return stated;
    }

    Records figures(int present, int roll) {
        record.put("present", present);
        record.put("roll", roll);
        return this;
    }

    /** Who voted how, and through whom. */
    Records named(List<PollRights.Right> rights, Map<OrganisationId, Ballot> ballots) {
        record.put(
                "ballots",
                rights.stream()
                        .filter(right -> ballots.containsKey(right.organisation()))
                        .map(right -> line(right, ballots))
                        .toList());
        return this;
    }

    private static Map<String, Object> line(PollRights.Right right, Map<OrganisationId, Ballot> ballots) {
        var ballot = java.util.Objects.requireNonNull(ballots.get(right.organisation()));
        return Map.of(
                "organisation", right.organisation().toString(),
                "holder", right.holder().toString(),
                "choices", ballot.choices(),
                "way", ballot.way().name(),
                "receipt", ballot.receipt());
    }

    Records with(String name, @Nullable Object value) {
        record.put(name, value);
        return this;
    }

    String write() {
        return CanonicalJson.write(record);
    }

    static String sha256(String written) {
        return HexFormat.of().formatHex(Hashes.sha256(written.getBytes(UTF_8)));
    }
}
