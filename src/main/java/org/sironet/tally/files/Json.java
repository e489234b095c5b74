package org.sironet.tally.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.sironet.tally.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as a tree, and what is wrong in it. */
final class Json {

    private static final int LARGEST = 64 << 20;

    private Json() {}

    static JsonNode read(InputStream in) throws IOException, Unreadable {
        var bytes = in.readNBytes(LARGEST);
        if (bytes.length == LARGEST) throw new Unreadable(1, 1, "more JSON than can be read at once (64 MB)");
        try {
            return JsonMapper.builder()
                    .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build()
                    .readTree(bytes);
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            var line = where == null ? 1 : Math.max(1, where.getLineNr());
            var column = where == null ? 1 : Math.max(1, where.getColumnNr());
            throw new Unreadable(line, column, "not JSON: " + Shown.of(broken.getOriginalMessage()));
        }
    }

    static Unreadable wrong(String reason) {
        return new Unreadable(1, 1, reason);
    }

    static List<String> strings(JsonNode list, String what) throws Unreadable {
        if (!list.isArray()) throw wrong("a list is expected: " + what);
        var strings = new ArrayList<String>();
        for (var item : list) strings.add(item.asString(""));
        return strings;
    }

    static int whole(JsonNode node, String what) throws Unreadable {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.asInt() < 0)
            throw wrong("a whole number is expected: " + what);
        return node.asInt();
    }

    static long count(JsonNode node, String what) throws Unreadable {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < 0 || node.asLong() > 1L << 53)
            throw wrong("a whole number is expected: " + what);
        return node.asLong();
    }
}
