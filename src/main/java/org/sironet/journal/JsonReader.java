package org.sironet.journal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON of RFC 8259 in bounded depth, so that a hostile text cannot exhaust the stack. */
final class JsonReader {

    private static final int DEEPEST = 64;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,400})(?:\\.[0-9]{1,400})?");

    private final String json;
    private int at;
    private int depth;

    JsonReader(String json) {
        this.json = json;
    }

    @Nullable
    Object document() {
        var value = value();
        space();
        if (at < json.length()) throw wrong();
        return value;
    }

    private @Nullable Object value() {
        space();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        enter();
        var members = new LinkedHashMap<String, @Nullable Object>();
        if (closes('}')) return members;
        do {
            space();
            var name = string();
            expect(':');
            if (members.containsKey(name)) throw wrong();
            members.put(name, value());
        } while (goesOn('}'));
        return members;
    }

    private List<@Nullable Object> array() {
        enter();
        var items = new ArrayList<@Nullable Object>();
        if (closes(']')) return items;
        do {
            items.add(value());
        } while (goesOn(']'));
        return items;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) throw new IllegalArgumentException("deeper than " + DEEPEST + " levels");
    }

    private boolean closes(char close) {
        space();
        if (peek() != close) return false;
        at++;
        depth--;
        return true;
    }

    private boolean goesOn(char close) {
        if (closes(close)) return false;
        expect(',');
        return true;
    }

    private void expect(char c) {
        space();
        if (peek() != c) throw wrong();
        at++;
    }

    private String string() {
        if (peek() != '"') throw wrong();
        at++;
        var text = new StringBuilder();
        for (var c = next(); c != '"'; c = next()) {
            if (c < ' ') throw wrong();
            text.append(c == '\\' ? escaped() : c);
        }
        return text.toString();
    }

    private char escaped() {
        return switch (next()) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw wrong();
        };
    }

    private char unit() {
        if (at + 4 > json.length()) throw wrong();
        var unit = (char) HexFormat.fromHexDigits(json, at, at + 4);
        at += 4;
        return unit;
    }

    private BigDecimal number() {
        var matcher = NUMBER.matcher(json).region(at, json.length());
        if (!matcher.lookingAt()) throw wrong();
        at = matcher.end();
        return new BigDecimal(matcher.group());
    }

    private <T> @Nullable T word(String word, @Nullable T meaning) {
        if (!json.startsWith(word, at)) throw wrong();
        at += word.length();
        return meaning;
    }

    private void space() {
        while (at < json.length() && " \n\r\t".indexOf(json.charAt(at)) >= 0) at++;
    }

    private char peek() {
        if (at >= json.length()) throw wrong();
        return json.charAt(at);
    }

    private char next() {
        var c = peek();
        at++;
        return c;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("not JSON at character " + (at + 1));
    }
}
