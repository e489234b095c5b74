package org.sironet.assembly.presiding;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.PollSubject;
import org.sironet.assembly.polls.Result;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.springframework.stereotype.Component;

/** An appeal against a ruling of the presiding officer: it stands unless the vote is in favour of overturning it. */
@Component
class RulingVote implements PollSubject {

    static final String KIND = "RULING";

    private final Journal journal;

    RulingVote(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void decided(Poll poll, Result result, String sentence, @Nullable PersonId by, Basis basis) {
        if (result.outcome() == Result.Outcome.OBJECTED) return;
        journal.record(new Entry(
                result.adopted() ? "ruling.overturned" : "ruling.upheld",
                new Subject("poll", poll.id()),
                by == null ? Actor.PROGRAM : Actor.of(by),
                basis,
                Map.of("name", poll.name())));
    }
}
