package org.sironet.tally;

/**
 * What came out of a poll, in voting rights.
 *
 * @param yes in favour
 * @param no against
 * @param abstentions handed in, but for neither
 * @param present present or represented when it closed, whether they voted or not
 * @param roll all voting rights of the sitting
 */
public record Votes(long yes, long no, long abstentions, long present, long roll) {

    /** @throws IllegalArgumentException when more voted than are present, or more are present than the roll has */
    public Votes {
        if (yes < 0 || no < 0 || abstentions < 0) throw new IllegalArgumentException("Fewer than no votes");
        if (Math.addExact(Math.addExact(yes, no), abstentions) > present)
            throw new IllegalArgumentException("More ballots than voting rights present");
        if (present > roll) throw new IllegalArgumentException("More voting rights present than on the roll");
    }

    /** Those in favour and those against. */
    public long cast() {
        return yes + no;
    }
}
