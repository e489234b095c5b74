package org.sironet.assembly.texts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Language;

/**
 * A text that the assembly is to decide on.
 *
 * @param name its address: {@code /texts/<name>}
 * @param authoritative the language version that prevails
 * @param current the number of its latest version
 * @param tabled the version that lies before the assembly; null until the first amendment is decided
 * @param sealed the version that was adopted and sealed last; null for none
 * @param bindsFrom the day from which it binds, as it says itself; null for the next item after its adoption
 */
public record Text(
        UUID id,
        String name,
        Kind kind,
        Language authoritative,
        int current,
        @Nullable Integer tabled,
        @Nullable Integer sealed,
        @Nullable LocalDate bindsFrom) {

    /** What it is, which decides by which majority it is adopted. */
    public enum Kind {
        CONSTITUTION,
        CONSENSUS,
        RESOLUTION
    }

    /** Adopted as it stands. */
    public boolean adopted() {
        return sealed != null && sealed == current;
    }

    public String path() {
        return "/texts/" + name;
    }
}
