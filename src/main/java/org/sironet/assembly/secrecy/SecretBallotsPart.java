package org.sironet.assembly.secrecy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.polls.Result;
import org.sironet.assembly.polls.Results;
import org.sironet.journal.CanonicalJson;
import org.sironet.journal.Fields;
import org.sironet.rules.Procedure;
import org.sironet.seal.BundlePart;
import org.springframework.stereotype.Component;

/**
 * Secret polls in the export bundle: the tellers' keys, the codes received, the opened ballots, and what they come to.
 * The sealed ballots are not in it: who has them could open them with the tellers' keys, now or some day without.
 */
@Component
class SecretBallotsPart implements BundlePart {

    static final String NAME = "assembly/secret-ballots.jsonl";

    private static final int TOGETHER = 1_000;

    private final Polls polls;
    private final Results results;
    private final Urns urns;

    SecretBallotsPart(Polls polls, Results results, Urns urns) {
        this.polls = polls;
        this.results = results;
        this.urns = urns;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void write(Consumer<Object> line) {
        for (var result : results.all()) {
            var poll = polls.get(result.poll());
            if (poll.procedure() == Procedure.SECRET)
                urns.find(poll.id()).ifPresent(urn -> write(poll, urn, result, line));
        }
    }

    private void write(Poll poll, Urn urn, Result result, Consumer<Object> line) {
        var record = Fields.of(CanonicalJson.read(results.record(poll.id()).orElseThrow()));
        line.accept(head(poll, urn, result, record));
        parts(poll, "codes", codes(poll.id()), line);
        if (record.members().get("ballots") instanceof List<?> ballots) parts(poll, "ballots", ballots, line);
    }

    private Map<String, @Nullable Object> head(Poll poll, Urn urn, Result result, Fields record) {
        var hex = HexFormat.of();
        var line = new TreeMap<String, @Nullable Object>();
        line.put("name", poll.name());
        line.put("poll", urn.poll().toString());
        line.put("needed", urn.needed());
        line.put("room", urn.room());
        line.put("keys", urn.keys().stream().map(hex::formatHex).toList());
        line.put("mark", hex.formatHex(urn.mark()));
        line.put("voted", urns.turnout(poll.id()));
        line.put("paper", record.members().containsKey("paper") ? record.whole("paper") : 0);
        line.put("invalid", record.whole("invalid"));
        line.put("yes", poll.rule() == null ? result.yes() : null);
        line.put("no", poll.rule() == null ? result.no() : null);
        line.put("abstain", poll.rule() == null ? result.abstain() : null);
        return line;
    }

    /** Lines of readable length. */
    private static void parts(Poll poll, String what, List<?> all, Consumer<Object> line) {
        for (var at = 0; at < all.size(); at += TOGETHER)
            line.accept(Map.of("name", poll.name(), what, all.subList(at, Math.min(at + TOGETHER, all.size()))));
    }

    private List<String> codes(UUID poll) {
        return urns.ballots(poll).stream()
                .map(ballot -> HexFormat.of().formatHex(ballot.code()))
                .toList();
    }
}
