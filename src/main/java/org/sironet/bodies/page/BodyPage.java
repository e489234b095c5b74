package org.sironet.bodies.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body of the network, with its seats on one day.
 *
 * @param today whether the day is today
 * @param coming terms that begin after that day
 * @param terms those that have ended, the latest first
 */
public record BodyPage(
        Head head,
        Wording task,
        @Nullable Cited cited,
        @Nullable Reserved reserved,
        @Nullable Integer termYears,
        LocalDate on,
        boolean today,
        List<SeatLine> seats,
        List<StepLine> steps,
        List<TermLine> coming,
        List<TermLine> terms) {

    /** Those that have a holder or a name of their own. */
    public List<SeatLine> shown() {
        return seats.stream()
                .filter(seat -> seat.holder() != null || seat.title() != null)
                .toList();
    }

    /** How many others nobody holds. */
    public int vacant() {
        return seats.size() - shown().size();
    }

    /** What stands above every page of a body. */
    public record Head(String path, Wording title, String state, String tone, boolean secretariat) {}

    /**
     * The text that provides for it.
     *
     * @param path null when nobody may read it yet
     * @param article empty for the text as a whole
     */
    public record Cited(@Nullable String path, Wording title, String article) {}

    public record Reserved(String group, int least) {}

    /** @param title null for a seat that has a number only */
    public record SeatLine(
            int number, @Nullable Wording title, @Nullable TermLine holder) {}

    /**
     * Somebody's time in a seat.
     *
     * @param organisation null for none
     * @param ended why it ended before its time; null when it did not
     */
    public record TermLine(
            String id,
            int seat,
            @Nullable Wording seatTitle,
            Wording person,
            @Nullable Organisation organisation,
            LocalDate from,
            @Nullable LocalDate until,
            String filled,
            String basis,
            @Nullable String ended) {}

    public record Organisation(String id, Wording name) {}

    /** @param time done, now or next */
    public record StepLine(String state, String time, LocalDate from, Wording note, String basis) {}
}
