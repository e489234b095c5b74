package org.sironet.bodies;

import org.sironet.kernel.Multilingual;

/** A term together with what its body and seat are called. */
public record Held(Term term, String bodyName, Multilingual bodyTitle, Multilingual seatTitle) {}
