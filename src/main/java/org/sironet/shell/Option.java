package org.sironet.shell;

/** One of several answers to choose from. */
public record Option(String value, String label) {}
