package org.sironet.setup.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param due last day; null for none */
public record ConcernLine(
        String sentence, String path, @Nullable LocalDate due) {}
