package org.sironet.seal;

import java.util.function.Consumer;

/**
 * A module's part of the export bundle: one file of JSON lines. Every part is hashed and signed with the bundle; what
 * must also be provable one by one carries its own signature.
 */
public interface BundlePart {

    /** Small letters, digits, dashes and slashes, ending in {@code .jsonl}: {@code network/memberships.jsonl}. */
    String name();

    /**
     * Gives each line, oldest first, in the transaction that makes the bundle.
     *
     * @param line takes maps, collections, texts, numbers, booleans and null, as {@code CanonicalJson} writes them
     */
    void write(Consumer<Object> line);
}
