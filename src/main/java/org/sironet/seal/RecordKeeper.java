package org.sironet.seal;

import org.sironet.kernel.PersonId;
import org.sironet.shell.Authority;

/**
 * Who sees the whole record: an officer of the secretariat, or the operator.
 *
 * @param office names the basis: {@code secretariat} or {@code operator}
 */
record RecordKeeper(PersonId person, String office) implements Authority {}
