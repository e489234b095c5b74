package org.sironet.assembly.wording;

import java.util.List;

/**
 * One change of wording: the tokens from {@code start} until {@code end} of the old text give way to {@code words}.
 *
 * @param start first token that goes
 * @param end first token that stays; equal to {@code start} where words are only inserted
 */
record Hunk(int start, int end, List<String> words) {

    /** Two changes that cannot both be made: they share a token, or insert at one place or next to a change. */
    boolean touches(Hunk other) {
        return start <= other.end && other.start <= end;
    }
}
