package org.sironet.seal;

import java.util.Iterator;
import java.util.Set;

/**
 * Checks off-line what a module's part of the bundle says, beyond that it is as it was signed. Found by
 * {@link java.util.ServiceLoader}: {@code bin/verify} starts no program.
 */
public interface PartCheck {

    /** Of the part, as {@link BundlePart#name}. */
    String name();

    /**
     * Reads the lines and stops at the first wrong one.
     *
     * @param lines read from JSON, as {@code CanonicalJson} reads them
     * @param documents the SHA-256, in small hexadecimal letters, of every document that the network has sealed
     * @throws IllegalArgumentException naming what is wrong, in English
     */
    void check(Iterator<Object> lines, Set<String> documents);
}
