package org.sironet.assembly.polls;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import org.sironet.shell.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what a poll has decided, if anybody knows how to; a refusal undoes only that, and is kept. */
@Component
class CarryingOut {

    private final ObjectProvider<PollSubject> subjects;
    private final Results results;
    private final ResultWords words;
    private final TransactionTemplate nested;
    private final Clock clock;

    CarryingOut(
            ObjectProvider<PollSubject> subjects,
            Results results,
            ResultWords words,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.subjects = subjects;
        this.results = results;
        this.words = words;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    void out(Poll poll, Result result, @Nullable PersonId by) {
        var knowing = subjects.stream()
                .filter(each -> each.kind().equals(poll.subject()))
                .toList();
        if (knowing.isEmpty() || result.outcome() == Result.Outcome.NO_QUORUM) return;
        results.effect(poll.id(), attempted(knowing, poll, result, by), clock.instant());
    }

    private @Nullable String attempted(List<PollSubject> knowing, Poll poll, Result result, @Nullable PersonId by) {
        try {
            nested.executeWithoutResult(any -> knowing.forEach(
                    each -> each.decided(poll, result, words.plain(poll, result), by, Basis.poll(poll.name()))));
            return null;
        } catch (Refusal refused) {
            return refused.key();
        }
    }
}
