package org.sironet.assembly.secrecy;

import java.util.HashMap;
import java.util.Map;
import org.sironet.journal.CanonicalJson;

/** A row's columns as text. */
final class Columns {

    private Columns() {}

    static Map<String, String> of(String json) {
        var columns = new HashMap<String, String>();
        if (CanonicalJson.read(json) instanceof Map<?, ?> row)
            row.forEach((name, value) -> columns.put(
                    String.valueOf(name), value instanceof String text ? text : CanonicalJson.write(value)));
        return columns;
    }
}
