package org.sironet.assembly.polls;

import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.CanonicalJson;
import org.sironet.seal.BundlePart;
import org.springframework.stereotype.Component;

/** Results in the export bundle: each with the record from which anybody counts it again, and why it was annulled. */
@Component
class PollsPart implements BundlePart {

    static final String NAME = "assembly/polls.jsonl";

    private final Results results;
    private final Polls polls;

    PollsPart(Results results, Polls polls) {
        this.results = results;
        this.polls = polls;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void write(Consumer<Object> line) {
        for (var result : results.all()) {
            var written = new TreeMap<String, @Nullable Object>();
            written.put(
                    "record",
                    Objects.requireNonNull(
                            CanonicalJson.read(results.record(result.poll()).orElseThrow())));
            written.put("sha256", result.sha256());
            written.put("annulled", polls.annulled(result.poll()).orElse(null));
            line.accept(written);
        }
    }
}
