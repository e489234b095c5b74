package org.sironet.network.duplicates;

/** How alike two words are: 1 the same, less for a slip of the pen or an abbreviation, 0 for others. */
final class Words {

    private Words() {}

    static double likeness(String one, String other) {
        if (one.equals(other)) return 1;
        var shorter = Math.min(one.length(), other.length());
        if (articleOnly(one, other) || articleOnly(other, one)) return 1;
        if (shorter < 3 || one.charAt(0) != other.charAt(0) || one.startsWith("@") || other.startsWith("@")) return 0;
        if (one.codePointAt(0) > 0x2E80) return 0;
        var longer = Math.max(one.length(), other.length());
        if (longer >= 6 && longer - shorter <= 2) {
            var slips = slips(one, other, longer >= 9 ? 2 : 1);
            if (slips <= 2) return 1 - 0.1 * slips;
        }
        if (shorter <= 6 && longer >= shorter + 3 && (one.startsWith(other) || other.startsWith(one))) return 0.75;
        return 0;
    }

    /** "Althani" is "al-Thani". */
    private static boolean articleOnly(String one, String other) {
        return other.length() > 3 && one.length() == other.length() + 2 && one.startsWith("al") && one.endsWith(other);
    }

    /** Letters left out, added, exchanged or turned round; more than 2 when there are more than {@code most}. */
    static int slips(String one, String other, int most) {
        var before = new int[other.length() + 1];
        var previous = new int[other.length() + 1];
        var current = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) previous[j] = j;
        for (var i = 1; i <= one.length(); i++) {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                var cost = Math.min(Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) cost = Math.min(cost, before[j - 2] + 1);
                current[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) return 9;
            var recycled = before;
            before = previous;
            previous = current;
            current = recycled;
        }
        return previous[other.length()] <= most ? previous[other.length()] : 9;
    }
}
