package org.sironet.assembly.polls;

import java.util.List;

/** In a demonstration: knows how the invented members, whom nobody plays, hand in their ballots in one kind of poll. */
public interface Rehearsing {

    boolean knows(Poll poll);

    /** @param rights of those who vote, each with a person */
    void vote(Poll poll, List<PollRights.Right> rights);
}
