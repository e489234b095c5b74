package org.sironet.seal;

import org.sironet.kernel.PersonId;
import org.sironet.shell.Authority;

/** Who replaces the network's keys and looks after its journal: the operator. */
record KeyKeeper(PersonId person) implements Authority {}
