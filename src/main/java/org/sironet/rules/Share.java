package org.sironet.rules;

import java.util.regex.Pattern;

/** A part of a whole: 1/10 of the members. */
public record Share(int parts, int of) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,4}) ?[/⁄] ?([0-9]{1,4})");

    /** @throws IllegalArgumentException when it is not between 0 and 1 */
    public Share {
        if (of < 1 || parts < 0 || parts > of) throw new IllegalArgumentException("Not a share: " + parts + "/" + of);
    }

    /** @throws IllegalArgumentException when the text is not one like 1/10 */
    public static Share of(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) throw new IllegalArgumentException("Not a share: " + text);
        return new Share(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }

    /** Whether so many of so many are more than this share. */
    public boolean lessThan(long some, long all) {
        return some * of > all * parts;
    }

    /** Whether so many of so many are at least this share. */
    public boolean atMost(long some, long all) {
        return some * of >= all * parts;
    }

    @Override
    public String toString() {
        return parts + "/" + of;
    }
}
