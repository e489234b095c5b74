package org.sironet.journal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a value as JSON, so that its hash means something: names in order of their UTF-16 code units,
 * no white space, only the escapes that JSON demands, numbers as plain decimals. Values are maps, collections, strings,
 * whole and decimal numbers, booleans and null.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static String write(@Nullable Object value) {
        var json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    /** @throws IllegalArgumentException when the text is not JSON, or deeper than 64 levels */
    public static @Nullable Object read(String json) {
        return new JsonReader(json).document();
    }

    /** @throws IllegalArgumentException when the text is not JSON, or written in another way than {@link #write} does */
    public static @Nullable Object readStrictly(String json) {
        var value = read(json);
        if (!write(value).equals(json)) throw new IllegalArgumentException("not written canonically");
        return value;
    }

    private static void write(@Nullable Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case String text -> string(text, json);
            case Boolean bool -> json.append(bool);
            case Number number -> json.append(plain(number));
            case Map<?, ?> map -> object(map, json);
            case Collection<?> items -> list("[", items.iterator(), item -> write(item, json), "]", json);
            default -> string(value.toString(), json);
        }
    }

    private static void object(Map<?, ?> map, StringBuilder json) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        list("{", sorted.entrySet().iterator(), each -> member(each, json), "}", json);
    }

    private static void member(Map.Entry<String, @Nullable Object> member, StringBuilder json) {
        string(member.getKey(), json);
        json.append(':');
        write(member.getValue(), json);
    }

    private static <T> void list(String open, Iterator<T> items, Consumer<T> write, String close, StringBuilder json) {
        json.append(open);
        while (items.hasNext()) {
            write.accept(items.next());
            if (items.hasNext()) json.append(',');
        }
        json.append(close);
    }

    private static String plain(Number number) {
        var decimal = new BigDecimal(number.toString());
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private static void string(String text, StringBuilder json) {
        json.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') json.append("\\u00").append(c < 16 ? "0" : "1").append(Character.forDigit(c & 15, 16));
                    else json.append(c);
                }
            }
        }
        json.append('"');
    }
}
