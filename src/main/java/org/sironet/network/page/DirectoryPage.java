package org.sironet.network.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory as a reader asked for it.
 *
 * @param words as typed, without signs that nobody sees
 * @param read how misspelt words were read; empty when as typed
 * @param choices how many facet values are chosen
 * @param clear the address without any of them
 * @param narrowed parameters of the present choice, for the search form
 * @param total how many were found
 * @param showsAll whether neither words nor facets narrow the list
 */
public record DirectoryPage(
        String words,
        String read,
        int choices,
        String clear,
        List<Facet> facets,
        List<Choice> chosen,
        List<Parameter> narrowed,
        List<Link> sorts,
        List<Link> downloads,
        long total,
        boolean showsAll,
        List<Entry> entries,
        @Nullable Link previous,
        @Nullable Link next,
        WorldMap map) {

    /** A group of values to choose from; {@code long} lists are folded. */
    public record Facet(String name, String legend, boolean folded, List<Value> values) {}

    /** One value with how many it would give. */
    public record Value(String value, String label, String count, boolean chosen) {}

    /** A chosen value, and the address without it. */
    public record Choice(String label, String without) {}

    /** A hidden input. */
    public record Parameter(String name, String value) {}

    /** An address; {@code current} when it is this page. */
    public record Link(String key, String address, boolean current) {}

    /**
     * An organisation in the list.
     *
     * @param excerpt of the description, when only there the words were met
     */
    public record Entry(
            String path,
            MarkedText name,
            List<MarkedText> otherNames,
            StandingTag standing,
            MarkedText place,
            List<MarkedText> fields,
            @Nullable MarkedText excerpt) {}
}
