package org.sironet.tally.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sironet.tally.Unreadable;

/** The names at the end of a BLT file: in quotes, or each on a line of its own. */
final class Strings {

    private final Lines line;
    private final List<String> strings = new ArrayList<>();

    Strings(Lines line) {
        this.line = line;
    }

    /** All strings to the end of the file, at least so many. */
    List<String> rest(int wanted) throws IOException, Unreadable {
        while (line.next()) if (!line.isBlank()) split(line.text());
        if (strings.size() < wanted)
            throw line.at(line.length(), wanted + " names are expected, there are " + strings.size());
        return strings;
    }

    private void split(String text) throws Unreadable {
        var at = skip(text, 0);
        if (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '#') {
            strings.add(text.strip());
            return;
        }
        while (at < text.length() && text.charAt(at) == '"') at = skip(text, quoted(text, at + 1));
    }

    private int quoted(String text, int from) throws Unreadable {
        var name = new StringBuilder();
        for (var at = from; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '"') {
                strings.add(name.toString().strip());
                return at + 1;
            }
            if (letter == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0) at++;
            name.append(text.charAt(at));
        }
        throw new Unreadable(line.number(), from, "the quotation mark is not closed");
    }

    private static int skip(String text, int from) {
        var at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }
}
