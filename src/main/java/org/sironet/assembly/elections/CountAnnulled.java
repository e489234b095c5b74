package org.sironet.assembly.elections;

import org.sironet.journal.Actor;
import org.sironet.kernel.Basis;

/**
 * The count of an election does not stand any more.
 *
 * @param election its name
 */
public record CountAnnulled(String election, String reason, Basis basis, Actor by) {}
