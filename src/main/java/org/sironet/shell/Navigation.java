package org.sironet.shell;

import java.util.List;

/** A module's entries in the menu of a viewer. */
public interface Navigation {

    /**
     * One entry.
     *
     * @param path without language
     * @param key of its words
     * @param order smaller ones first
     */
    record Entry(String path, String key, int order) {}

    List<Entry> entries(Viewer viewer);
}
