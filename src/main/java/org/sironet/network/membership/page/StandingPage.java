package org.sironet.network.membership.page;

import java.time.LocalDate;
import java.util.List;

/** An organisation's standing on the officer's desk. */
public record StandingPage(String organisation, String name, String number, List<StepLine> steps, String today) {

    /** @param standing as messages name it */
    public record StepLine(String standing, String tone, LocalDate from, String reason, String by) {}
}
