package org.sironet.seal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to something, for the part {@code seal/history}; oldest or newest first, as it was asked for. */
public record HistoryPage(List<Step> steps) {

    /**
     * One entry of the journal.
     *
     * @param what in words
     * @param who null when the program acted, or somebody without an account
     * @param organisation the one for which they acted; null for none
     * @param about whom it concerns; null for nobody
     * @param iso the moment as HTML's {@code datetime} wants it
     */
    public record Step(
            String what,
            @Nullable Name who,
            @Nullable Name organisation,
            @Nullable Name about,
            String basis,
            String when,
            String iso,
            List<Change> changes) {}

    /** A name with the language that it is in. */
    public record Name(String text, String language, String direction) {}

    /** A field before and after; null for nothing. */
    public record Change(
            String field, @Nullable String from, @Nullable String to) {}
}
