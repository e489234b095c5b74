package org.sironet.identity.page;

import java.time.Instant;
import java.util.List;

/**
 * One's own passkeys.
 *
 * @param proposal a name for the one that this device would make
 */
public record PasskeysPage(List<Row> rows, String proposal) {

    public record Row(String id, String label, Instant made, Instant used) {}
}
