package org.sironet.bodies.page;

import java.util.List;
import org.sironet.shell.Option;

/**
 * What the secretariat chooses from when it fills a seat.
 *
 * @param organisations those for which the person named may act; empty until somebody is named
 */
public record AppointPage(
        BodyPage.Head head, List<Option> seats, List<Option> ways, List<Option> organisations, List<Option> bases) {}
