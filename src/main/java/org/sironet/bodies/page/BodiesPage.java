package org.sironet.bodies.page;

import java.util.List;

/** All bodies of the network. */
public record BodiesPage(List<Line> lines, boolean secretariat) {

    /** @param held how many of its seats have a holder today */
    public record Line(String path, Wording title, Wording task, String state, String tone, int held, int seats) {}
}
