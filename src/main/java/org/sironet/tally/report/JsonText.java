package org.sironet.tally.report;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sironet.tally.Rational;

/** Writes JSON with two spaces of indentation: maps, lists, texts, numbers, booleans and null. */
final class JsonText {

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(Object value) {
        var json = new JsonText();
        json.write(value, 0);
        return json.text.append('\n').toString();
    }

    private void write(@Nullable Object value, int depth) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> map(map, depth);
            case Collection<?> list -> list(list, depth);
            case Rational number -> text.append(number);
            case Number number -> text.append(number);
            case Boolean flag -> text.append(flag);
            default -> quote(String.valueOf(value));
        }
    }

    private void map(Map<?, ?> map, int depth) {
        var separator = "{";
        for (var entry : map.entrySet()) {
            text.append(separator);
            line(depth + 1);
            quote(String.valueOf(entry.getKey()));
            text.append(": ");
            write(entry.getValue(), depth + 1);
            separator = ",";
        }
        close(map.isEmpty(), "{}", "}", depth);
    }

    private void list(Collection<?> list, int depth) {
        var flat = list.stream().noneMatch(item -> item instanceof Map || item instanceof Collection);
        var separator = "[";
        for (var item : list) {
            text.append(separator);
            if (flat) text.append(separator.equals("[") ? "" : " ");
            else line(depth + 1);
            write(item, depth + 1);
            separator = ",";
        }
        if (flat && !list.isEmpty()) text.append("]");
        else close(list.isEmpty(), "[]", "]", depth);
    }

    private void close(boolean empty, String nothing, String end, int depth) {
        if (empty) {
            text.append(nothing);
            return;
        }
        line(depth);
        text.append(end);
    }

    private void line(int depth) {
        text.append('\n').repeat("  ", depth);
    }

    private void quote(String value) {
        text.append('"');
        for (var i = 0; i < value.length(); i++) escape(value.charAt(i));
        text.append('"');
    }

    private void escape(char letter) {
        switch (letter) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\t' -> text.append("\\t");
            case '\r' -> text.append("\\r");
            default -> {
                if (letter < ' ' || letter == 0x7F) text.append(String.format("\\u%04x", (int) letter));
                else text.append(letter);
            }
        }
    }
}
