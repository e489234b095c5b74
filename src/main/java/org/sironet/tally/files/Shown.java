package org.sironet.tally.files;

/** Words of a file in a message: short, and without what a terminal might obey. */
final class Shown {

    private static final int LONGEST = 40;

    private Shown() {}

    static String of(String text) {
        var safe = text.replaceAll("\\p{C}", "?");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
    }
}
