package org.sironet.network.imports.page;

import java.time.Instant;
import java.util.List;

/** The imports, newest first. */
public record ImportsPage(List<Line> imports) {

    /**
     * One of them.
     *
     * @param stage key of its words
     * @param tone of its tag
     */
    public record Line(
            String path, String fileName, Instant receivedAt, String stage, String tone, int rows, int entered) {}
}
