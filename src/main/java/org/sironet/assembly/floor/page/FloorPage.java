package org.sironet.assembly.floor.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The floor of a sitting, as one reader may see it.
 *
 * @param path of the sitting
 * @param state of the sitting
 * @param item the open one; null for none
 * @param minutes that one speech may take
 * @param limit minutes that each organisation has on this item; null for no limit
 * @param arranged the presiding officer has changed the order
 * @param balance counted for the presiding officer; empty for others
 */
public record FloorPage(
        String path,
        String title,
        String language,
        String direction,
        String state,
        @Nullable Item item,
        @Nullable Speaking speaking,
        List<Line> waiting,
        List<Spoken> spoken,
        int minutes,
        boolean closed,
        @Nullable Integer limit,
        boolean arranged,
        boolean presides,
        Request request,
        List<Row> balance) {

    /** What is dealt with. */
    public record Item(int position, String title, String language, String direction) {}

    /**
     * Somebody who asks, speaks or has spoken.
     *
     * @param person empty when nobody knows any more what they were called
     * @param organisation empty for an observer who comes alone
     * @param point null unless it is a point of order
     * @param first has not yet spoken in this sitting
     * @param rest goes on after an interruption
     * @param time when it was asked for, as hours and minutes in the network's zone
     */
    public record Line(
            String id,
            String person,
            String organisation,
            String kind,
            @Nullable String point,
            boolean observer,
            boolean first,
            boolean rest,
            String note,
            Instant at,
            String time) {

        /** With the organisation where there is one. */
        public String called() {
            return person.isEmpty() ? organisation : person;
        }
    }

    /**
     * Who has the floor.
     *
     * @param left as minutes and seconds
     * @param until as hours and minutes in the network's zone
     */
    public record Speaking(Line line, long secondsLeft, String left, String until) {

        public boolean over() {
            return secondsLeft < 0;
        }
    }

    /** @param took as minutes and seconds */
    public record Spoken(Line line, String took) {}

    /**
     * What this reader may ask for.
     *
     * @param kinds buttons
     * @param points of order; empty for observers
     * @param place in the list, from 1; 0 when the reader does not wait
     * @param waits the reader's own request; null for none
     * @param obstacle why nothing can be asked for, in words; null when something can
     */
    public record Request(
            List<String> kinds,
            List<String> points,
            int place,
            @Nullable String waits,
            @Nullable String obstacle) {}

    /** @param spoken null where it is not counted */
    public record Row(String label, @Nullable Integer spoken, int waiting) {}
}
