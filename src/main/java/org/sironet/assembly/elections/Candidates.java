package org.sironet.assembly.elections;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sironet.bodies.Bases;
import org.sironet.identity.Persons;
import org.sironet.kernel.Multilingual;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** Who stands in an election, and in which order they are on the ballot. */
@Component
public class Candidates {

    private final ElectionRows rows;
    private final NominationRows nominations;
    private final Bases bases;
    private final Persons persons;
    private final Clock clock;

    Candidates(ElectionRows rows, NominationRows nominations, Bases bases, Persons persons, Clock clock) {
        this.rows = rows;
        this.nominations = nominations;
        this.bases = bases;
        this.persons = persons;
        this.clock = clock;
    }

    /** In the order drawn by lot; before it is drawn, in the order of nomination. */
    public List<Candidate> of(Election election) {
        var standing = standing(election);
        var names = persons.names(standing.stream().map(Nomination::person).toList());
        var reserved = election.terms().reserved();
        return standing.stream()
                .map(each -> new Candidate(
                        each.id(),
                        each.person(),
                        each.organisation(),
                        names.getOrDefault(each.person(), Multilingual.EMPTY),
                        reserved != null && bases.in(reserved.group(), each.organisation())))
                .toList();
    }

    /** Their nominations, in the same order. */
    List<Nomination> standing(Election election) {
        var standing = nominations.of(election.id()).stream()
                .filter(each -> each.stands(election.seconders()))
                .toList();
        return rows.seed(election.id())
                .map(seed -> HearingOrder.of(standing, Nomination::id, seed))
                .orElse(standing);
    }

    /** Whether only the order of hearing is missing before the vote. */
    public boolean awaitOrder(Election election) {
        return election.stage(clock.instant()) == Election.Stage.BEFORE_POLL
                && rows.seed(election.id()).isEmpty();
    }

    /**
     * Those on the ballot paper of a poll that is about to be stated.
     *
     * @throws Refusal while nominees may still answer, once the election is decided, and before the order is drawn
     */
    public List<Candidate> onBallot(Election election) {
        if (election.stage(clock.instant()) != Election.Stage.BEFORE_POLL)
            throw Refusal.conflict("refused.election-not-ready");
        if (rows.seed(election.id()).isEmpty()) throw Refusal.conflict("refused.election-order-missing");
        var candidates = of(election);
        if (candidates.isEmpty()) throw Refusal.conflict("refused.no-candidates");
        return candidates;
    }

    /** @throws Refusal when others stand now, or in another order, than the poll states */
    void same(Election election, List<UUID> stated) {
        if (!standing(election).stream().map(Nomination::id).toList().equals(stated))
            throw Refusal.conflict("refused.election-candidates-changed");
    }
}
