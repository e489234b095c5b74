package org.sironet.network;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How lists write their cells, and how the import reads them again: each method here has its inverse beside it. */
public final class Cells {

    /** A spreadsheet takes what begins so for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\t\r\n]");

    private static final Pattern GUARDED = Pattern.compile("^'+[=+\\-@\t\r\n]");

    /** Parts several addresses, which have semicolons themselves. */
    public static final char OF_ADDRESSES = '|';

    /** Parts several values of any other kind. */
    public static final char OF_VALUES = ';';

    private Cells() {}

    /** With an apostrophe before what a spreadsheet would take for a formula. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    /** Only an apostrophe that stands before such a sign goes. */
    public static String unguarded(String text) {
        return GUARDED.matcher(text).find() ? text.substring(1) : text;
    }

    /** A text cell is never evaluated; only what looks guarded already is guarded once more. */
    static String marked(String text) {
        return GUARDED.matcher(text).find() ? "'" + text : text;
    }

    static String joined(List<String> values, char separator) {
        return values.stream()
                .map(value -> value.replace("\\", "\\\\").replace(String.valueOf(separator), "\\" + separator))
                .collect(Collectors.joining(String.valueOf(separator)));
    }

    /** A separator after a backslash belongs to the value. */
    public static List<String> parted(String cell, char separator) {
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        for (var at = 0; at < cell.length(); at++) {
            var letter = cell.charAt(at);
            if (letter == separator) {
                values.add(value.toString());
                value.setLength(0);
            } else if (letter == '\\' && at + 1 < cell.length() && escaped(cell.charAt(at + 1), separator)) {
                value.append(cell.charAt(++at));
            } else {
                value.append(letter);
            }
        }
        values.add(value.toString());
        return values.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static boolean escaped(char letter, char separator) {
        return letter == '\\' || letter == separator;
    }
}
