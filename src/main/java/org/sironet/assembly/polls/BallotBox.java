package org.sironet.assembly.polls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.sironet.assembly.polls.Ballots.Ballot;
import org.sironet.assembly.polls.Ballots.Handed;
import org.sironet.assembly.polls.Ballots.Way;
import org.sironet.shell.Refusal;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes ballots: committed before the answer, once for each right, and never twice for the same form (A1, A2). */
@Service
public class BallotBox implements DisposableBean {

    /** What became of a ballot. */
    public sealed interface Answer {

        /** It is there, and this is what counts; also when it was sent before. */
        record Counted(Ballot ballot) implements Answer {}

        /** Another one was cast meanwhile, which the voter has not seen: that one counts. */
        record Other(Ballot ballot) implements Answer {}

        /** The rule that refuses it. */
        record Refused(String key) implements Answer {}
    }

    private final Ballots ballots;
    private final Polls polls;
    private final PollRights rights;
    private final TransactionTemplate transaction;
    private final Groups<Handed, Boolean> groups;

    BallotBox(Ballots ballots, Polls polls, PollRights rights, TransactionTemplate transaction) {
        this.ballots = ballots;
        this.polls = polls;
        this.rights = rights;
        this.transaction = transaction;
        this.groups = new Groups<>("ballots", this::write);
    }

    /** A new receipt: says nothing of the ballot. */
    public static String receipt() {
        return Lots.receipt();
    }

    /** @throws Refusal when the database did not answer: the voter's page shows whether the ballot is there */
    public Answer cast(Handed handed) {
        try {
            if (groups.add(handed)) return new Answer.Counted(handed.ballot());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program is stopping", stopping);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
        return answer(handed);
    }

    /** Reads what counts now: the same answer whether this was the first sending or the tenth. */
    private Answer answer(Handed handed) {
        var counted = ballots.find(handed.poll(), handed.organisation());
        if (counted.isPresent() && counted.get().form().equals(handed.form())) return new Answer.Counted(counted.get());
        var poll = polls.get(handed.poll());
        if (!poll.open() || poll.closesAt() != null && !poll.closesAt().isAfter(handed.at()))
            return new Answer.Refused("refused.poll-closed");
        if (handed.way() == Way.ONLINE && !mayVote(handed)) return new Answer.Refused("refused.no-vote");
        if (counted.isEmpty()) return new Answer.Refused("refused.no-right");
        return poll.changeable() ? new Answer.Other(counted.get()) : new Answer.Refused("refused.voted");
    }

    private boolean mayVote(Handed handed) {
        return rights.find(handed.poll(), handed.organisation())
                .filter(each -> each.person() != null && each.person().equals(handed.person()))
                .isPresent();
    }

    /** Two for the same right in one group are written one after the other. */
    private List<Boolean> write(List<Handed> group) {
        var waiting = new ArrayList<>(group);
        var written = new HashSet<String>();
        while (!waiting.isEmpty()) {
            var together = new ArrayList<Handed>();
            var seen = new HashSet<List<Object>>();
            waiting.removeIf(each -> seen.add(List.of(each.poll(), each.organisation())) && together.add(each));
            written.addAll(Objects.requireNonNull(transaction.execute(any -> ballots.write(together))));
        }
        return group.stream().map(each -> written.contains(each.receipt())).toList();
    }

    @Override
    public void destroy() {
        groups.close();
    }
}
