package org.sironet.assembly.minutes;

/**
 * A part of the minutes in one language.
 *
 * @param key {@link #COURSE}, {@link #CREDENTIALS}, {@link #REMARKS}, or an agenda item's id
 * @param text as the facts give it, a sentence a line; empty for none
 */
record Section(String key, String heading, String text) {

    static final String COURSE = "sitting";
    static final String CREDENTIALS = "credentials";

    /** Only what the secretariat writes. */
    static final String REMARKS = "remarks";
}
