package org.sironet.assembly.paper;

import org.jspecify.annotations.Nullable;
import org.sironet.assembly.paper.Comparison.State;
import org.sironet.assembly.polls.Ballots;
import org.sironet.assembly.polls.BeforeClosing;
import org.sironet.assembly.polls.Poll;
import org.sironet.kernel.PersonId;
import org.sironet.rules.Procedure;
import org.sironet.shell.Refusal;
import org.springframework.stereotype.Component;

/** A poll with a paper desk is closed by the presiding officer, not by the clock, and only when the papers are read. */
@Component
class KeepsOpen implements BeforeClosing {

    private final PaperDesks desks;
    private final Piles piles;
    private final Ballots ballots;

    KeepsOpen(PaperDesks desks, Piles piles, Ballots ballots) {
        this.desks = desks;
        this.piles = piles;
        this.ballots = ballots;
    }

    @Override
    public void check(Poll poll, @Nullable PersonId by) {
        if (desks.find(poll.id()).isEmpty()) return;
        if (by == null) throw Refusal.conflict("refused.paper-desk-open");
        if (poll.procedure() != Procedure.RECORDED) return;
        var compared = Comparison.of(piles.of(poll.id()), ballots.of(poll.id()));
        if (!compared.through()) throw Refusal.conflict("refused.papers-unread");
        var open = compared.in(State.DIFFERS).size() + compared.in(State.EQUAL).size();
        if (open > 0) throw Refusal.conflict("refused.papers-differ", open);
    }
}
