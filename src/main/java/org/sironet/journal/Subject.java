package org.sironet.journal;

import java.util.UUID;

/**
 * What an entry is about.
 *
 * @param type the domain's word in the singular: {@code application}, {@code organisation}
 */
public record Subject(String type, UUID id) {}
