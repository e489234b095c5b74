package org.sironet.identity;

import org.sironet.kernel.PersonId;
import org.sironet.shell.Authority;

/** Somebody with an account, acting for themselves. */
public record SignedIn(PersonId person) implements Authority {}
