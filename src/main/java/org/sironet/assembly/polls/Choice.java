package org.sironet.assembly.polls;

import java.util.List;
import org.sironet.kernel.Multilingual;

/**
 * One of the answers to a poll's question.
 *
 * @param position from 0; ballots refer to it
 * @param key yes, no, abstain; or a candidate's or variant's own
 * @param label empty for yes, no and abstain, which have words of their own
 * @param reserved for candidates: one of those for whom seats are reserved
 */
public record Choice(int position, String key, Multilingual label, boolean reserved) {

    public static final int YES = 0;
    public static final int NO = 1;
    public static final int ABSTAIN = 2;

    public static final List<Choice> YES_NO_ABSTAIN = List.of(
            new Choice(YES, "yes", Multilingual.EMPTY, false),
            new Choice(NO, "no", Multilingual.EMPTY, false),
            new Choice(ABSTAIN, "abstain", Multilingual.EMPTY, false));
}
