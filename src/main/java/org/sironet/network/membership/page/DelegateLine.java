package org.sironet.network.membership.page;

import java.util.List;

/**
 * Somebody who may act for the organisation.
 *
 * @param mandates what they may do, as messages name it
 */
public record DelegateLine(String person, String name, boolean principal, List<String> mandates) {}
