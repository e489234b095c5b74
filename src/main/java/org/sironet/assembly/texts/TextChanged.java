package org.sironet.assembly.texts;

import org.sironet.assembly.wording.Provisions;

/** A text has a new version; published in the transaction that saved it. */
public record TextChanged(Text text, Provisions before, Provisions after) {}
