package org.sironet.network;

/** Under which identifier a register holds an organisation. */
public record LegalIdentifier(String register, String identifier) {}
