package org.sironet.network.page;

/** What an organisation is in the network, as a tag. */
public record StandingTag(String tone, String text) {}
