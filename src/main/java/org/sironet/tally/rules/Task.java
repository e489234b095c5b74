package org.sironet.tally.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Candidate;
import org.sironet.tally.Count;
import org.sironet.tally.Election;
import org.sironet.tally.Rational;
import org.sironet.tally.Rule;
import org.sironet.tally.Step;

/** One count to be done: the election with the options read, and the ledger that it is written in. */
final class Task {

    final Rule rule;
    final Election election;
    final Choices choices;
    final int seats;
    final Ledger ledger;
    final Ties ties;
    final Reserved reserved;
    private final List<Integer> standing;
    private final List<Integer> counted;
    private final String seed;

    Task(Rule rule, Election election, Choices choices, int seats, String seed, String standardTies) {
        this.rule = rule;
        this.election = election;
        this.choices = choices;
        this.seats = seats;
        this.seed = seed;
        this.standing = those(candidate -> candidate.standing() == Candidate.Standing.STANDS);
        this.counted = those(candidate -> !candidate.isWithdrawn());
        this.ledger = new Ledger(names());
        this.ties = Ties.of(ledger, names(), choices, standardTies, seed);
        this.reserved = new Reserved(election.candidates(), choices, standing(), seats);
    }

    List<String> names() {
        return election.candidates().stream().map(Candidate::name).toList();
    }

    int size() {
        return election.candidates().size();
    }

    /** Who may be elected: not the withdrawn, and not names written in. */
    List<Integer> standing() {
        return standing;
    }

    boolean isWithdrawn(int candidate) {
        return election.candidates().get(candidate).isWithdrawn();
    }

    /** Everybody but the withdrawn. */
    List<Integer> counted() {
        return counted;
    }

    private List<Integer> those(Predicate<Candidate> wanted) {
        return IntStream.range(0, size())
                .filter(c -> wanted.test(election.candidates().get(c)))
                .boxed()
                .toList();
    }

    /** Says so when fewer are elected than there are seats. */
    void vacancies(int elected, String why) {
        if (elected >= seats) return;
        ledger.step(Step.of(Step.Kind.VACANT, List.of(), Map.of("seats", String.valueOf(seats - elected), "why", why)));
    }

    Count count(@Nullable Rational quota, Rational exhausted, Count.Papers papers, Count.Findings findings) {
        return new Count(
                rule.id(),
                choices.used(),
                election.title(),
                names(),
                seats,
                ledger.elected(),
                ledger.rounds(),
                quota,
                exhausted,
                ledger.ties(),
                seed,
                papers,
                findings);
    }
}
