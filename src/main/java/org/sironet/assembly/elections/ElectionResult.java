package org.sironet.assembly.elections;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sironet.kernel.Basis;

/**
 * The record of a count.
 *
 * @param count as JSON, from which anybody can see every step
 * @param report as a part of a page
 * @param chart drawn
 * @param elected nominations in the order of election
 * @param ballot nominations in the order in which the record names its candidates
 * @param filled whether the seats were filled by it
 */
record ElectionResult(
        UUID election,
        int number,
        String count,
        String report,
        String chart,
        List<UUID> elected,
        List<UUID> ballot,
        String seed,
        Instant recordedAt,
        Basis basis,
        boolean filled) {}
