package org.sironet.assembly.elections;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.sironet.journal.Hashes;

/** The order in which candidates are heard, drawn by lot so that everybody can draw it again. */
final class HearingOrder {

    private HearingOrder() {}

    /** By SHA-256 of the seed, a line feed and the id of the nomination. */
    static <T> List<T> of(List<T> all, Function<T, UUID> id, String seed) {
        return all.stream()
                .sorted(Comparator.comparing(each -> ticket(id.apply(each), seed)))
                .toList();
    }

    static String ticket(UUID nomination, String seed) {
        return HexFormat.of().formatHex(Hashes.sha256((seed + "\n" + nomination).getBytes(StandardCharsets.UTF_8)));
    }
}
