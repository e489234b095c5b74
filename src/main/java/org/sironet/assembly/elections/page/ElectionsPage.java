package org.sironet.assembly.elections.page;

import java.util.List;
import org.sironet.kernel.Multilingual;

/** All elections. */
public record ElectionsPage(List<Line> lines, boolean keeper) {

    public record Line(String path, Multilingual.Version title, String stage, String tone, int seats, int candidates) {}
}
