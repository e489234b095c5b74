package org.sironet.network.applications.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as one side sees it.
 *
 * @param number null before it is sent
 * @param state as messages name it
 * @param due when a decision is to be taken at the latest; null when no time runs
 * @param missing endorsements that are still missing
 * @param mayAppeal until when an appeal is possible; null when not
 */
public record CoursePage(
        String id,
        @Nullable String number,
        String name,
        String language,
        String state,
        String tone,
        @Nullable Instant sentAt,
        @Nullable LocalDate due,
        long daysLeft,
        int missing,
        boolean unanswered,
        @Nullable LocalDate mayAppeal,
        boolean mayWithdraw,
        List<Event> course,
        List<AttachmentLine> attachments) {

    /**
     * What happened, or (without a moment) what comes next.
     *
     * @param key of the sentence, {@code course.<what>}
     * @param by who did it; empty when that goes without saying
     * @param text what was said; empty for nothing
     */
    public record Event(
            String state,
            String key,
            String by,
            String text,
            @Nullable Instant at,
            List<AttachmentLine> attachments) {}
}
