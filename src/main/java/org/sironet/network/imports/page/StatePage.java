package org.sironet.network.imports.page;

import java.util.List;

/**
 * An import that runs or has ended.
 *
 * @param stage key of its words
 * @param done of {@code total} rows
 * @param obstacles what stands in the way of an undo
 */
public record StatePage(
        String path,
        String fileName,
        String stage,
        int rows,
        int entered,
        int filled,
        int done,
        int total,
        List<Obstacle> obstacles) {

    /** What refers to the organisations, a key of its words, and to how many of them. */
    public record Obstacle(String key, long count) {}
}
