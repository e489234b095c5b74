package org.sironet.shell.page;

/** One of several answers to choose from. */
public record Option(String value, String label) {}
