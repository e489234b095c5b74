package org.sironet.bodies;

import java.util.List;

/** What became of an attempt to fill seats. */
public sealed interface Filling {

    record Filled(List<Term> terms) implements Filling {}

    /** Nothing was changed. */
    record Obstacle(SeatRule rule) implements Filling {}
}
