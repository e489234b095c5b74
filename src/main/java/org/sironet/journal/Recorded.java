package org.sironet.journal;

import java.time.Instant;

/**
 * An entry as it stands in the journal.
 *
 * @param id its number; numbers rise, with gaps
 */
public record Recorded(long id, Instant at, Entry entry) {}
