package org.sironet.store;

/**
 * A file that is kept.
 *
 * @param size in bytes
 * @param mediaType as its first owner found it by looking at the content
 */
public record StoredFile(ContentHash hash, long size, String mediaType) {}
