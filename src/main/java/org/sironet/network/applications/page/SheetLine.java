package org.sironet.network.applications.page;

/**
 * One answer, to be read.
 *
 * @param key of its label
 * @param language of the value; empty for none in particular
 */
public record SheetLine(String key, String language, String value) {}
