package org.sironet.bodies;

import java.util.Locale;

/** What stands in the way of filling seats. */
public enum SeatRule {
    /** the body is not, or no longer, there on the first day */
    BODY_STANDS,
    /** a seat has one holder on a day */
    SEAT_VACANT,
    /** there are as many vacant seats as people */
    SEATS_ENOUGH,
    /** one seat of a body a person */
    ONE_SEAT_A_PERSON,
    /** so many seats are held at least by persons from members of the group */
    RESERVED_SEATS,
    /** nobody holds a seat for more terms running */
    TERMS_RUNNING;

    /** The key of its words. */
    public String key() {
        return "seat-rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
