package org.sironet.assembly.sittings.page;

import java.time.Instant;
import java.util.List;
import org.sironet.kernel.Multilingual.Version;

/** All sittings, the latest first. */
public record SittingsPage(List<Line> sittings, boolean secretariat) {

    public record Line(String path, Version title, Version place, Instant starts, String state) {}
}
