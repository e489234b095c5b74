package org.sironet.seal;

import org.sironet.kernel.PersonId;
import org.sironet.shell.Authority;

/** Who withdraws a letter: an officer of the secretariat. */
record Registrar(PersonId person) implements Authority {}
