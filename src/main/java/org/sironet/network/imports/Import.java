package org.sironet.network.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.PersonId;

/**
 * An import of organisations from one file.
 *
 * @param headings of the columns, as the file writes them
 * @param country ISO 3166-1 code for rows that name none; null when each must
 * @param rows how many rows of data the file has
 * @param entered how many organisations it entered
 * @param filled how many that were known already it completed
 * @param trouble key of a sentence on why it stopped; null when it did not
 * @param receivedBy null when it came by the command
 */
record Import(
        UUID id,
        String fileName,
        Reading reading,
        List<String> headings,
        List<Column> columns,
        @Nullable String country,
        int rows,
        int entered,
        int filled,
        Stage stage,
        Instant stageAt,
        @Nullable String trouble,
        Instant receivedAt,
        @Nullable PersonId receivedBy) {}
