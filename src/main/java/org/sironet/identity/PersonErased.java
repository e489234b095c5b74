package org.sironet.identity;

import org.sironet.kernel.PersonId;

/** Somebody had their personal data erased; what they did stays, under their id. Published in the transaction. */
public record PersonErased(PersonId person) {}
