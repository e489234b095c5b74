package org.sironet.bodies.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A seat that is held for an organisation. */
public record HeldSeat(
        String path,
        Wording body,
        int number,
        @Nullable Wording seat,
        Wording person,
        LocalDate from,
        @Nullable LocalDate until) {}
