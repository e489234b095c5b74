package org.sironet.identity;

import org.sironet.kernel.PersonId;
import org.sironet.shell.Authority;

/** The person who runs the server. */
public record Operator(PersonId person) implements Authority {}
