package org.sironet.identity.page;

import java.time.Instant;
import java.util.List;

/** Where one is signed in, the latest first. */
public record SignInsPage(List<Row> rows) {

    /** @param device empty when the browser says nothing of itself */
    public record Row(String id, String device, Instant since, Instant lastSeen, boolean thisOne) {}
}
