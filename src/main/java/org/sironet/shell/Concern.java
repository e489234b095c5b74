package org.sironet.shell;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module's part of "what needs me". */
public interface Concern {

    /**
     * One thing that waits for the viewer.
     *
     * @param key of the sentence
     * @param arguments of the sentence
     * @param path where it is done, without language
     * @param due last day; null for none
     */
    record Item(
            String key,
            List<Object> arguments,
            String path,
            @Nullable LocalDate due) {}

    /** The most urgent first. */
    List<Item> items(Viewer viewer);
}
