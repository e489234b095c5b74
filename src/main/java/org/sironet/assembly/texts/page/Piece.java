package org.sironet.assembly.texts.page;

/**
 * Part of a wording.
 *
 * @param kind {@code same}, {@code deleted} or {@code inserted}
 */
public record Piece(String kind, String text) {}
