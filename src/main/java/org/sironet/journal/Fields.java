package org.sironet.journal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Multilingual;

/** The members of a JSON object that was read; each getter throws IllegalArgumentException when a member does not fit. */
public record Fields(Map<?, ?> members) {

    public static Fields of(@Nullable Object json) {
        if (json instanceof Map<?, ?> members) return new Fields(members);
        throw new IllegalArgumentException("not an object");
    }

    public String text(String name) {
        if (members.get(name) instanceof String text) return text;
        throw new IllegalArgumentException("no text “" + name + "”");
    }

    public @Nullable String textOrNull(String name) {
        return members.get(name) == null ? null : text(name);
    }

    public long whole(String name) {
        try {
            if (members.get(name) instanceof BigDecimal number) return number.longValueExact();
        } catch (ArithmeticException notWhole) {
            // the same message serves both
        }
        throw new IllegalArgumentException("no whole number “" + name + "”");
    }

    public Instant moment(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException("no moment “" + name + "”", notOne);
        }
    }

    public byte[] bytes(String name) {
        var bytes = HexFormat.of().parseHex(text(name));
        if (!HexFormat.of().formatHex(bytes).equals(text(name)))
            throw new IllegalArgumentException("“" + name + "” is not in small letters");
        return bytes;
    }

    public Fields object(String name) {
        return of(members.get(name));
    }

    public Multilingual multilingual(String name) {
        var versions = new TreeMap<String, String>();
        object(name)
                .members()
                .keySet()
                .forEach(tag -> versions.put((String) tag, object(name).text((String) tag)));
        return Multilingual.ofTags(versions);
    }
}
