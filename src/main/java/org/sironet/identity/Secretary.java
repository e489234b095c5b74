package org.sironet.identity;

import org.sironet.kernel.PersonId;
import org.sironet.shell.Authority;

/** An officer of the secretariat. */
public record Secretary(PersonId person) implements Authority {}
