package org.sironet.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;

/**
 * What holds for a setting at some moment, and why.
 *
 * @param version counts the setting's values from 1; 0 when it was never set and its initial value holds
 * @param setBy null when the program set it, or nobody yet
 */
public record Ruling<T>(
        Setting<T> setting,
        T value,
        int version,
        Instant holdsFrom,
        Basis basis,
        @Nullable PersonId setBy) {

    static <T> Ruling<T> initial(Setting<T> setting) {
        return new Ruling<>(setting, setting.initial(), 0, Instant.EPOCH, Basis.provisional(""), null);
    }

    /** Until the article of the constitution that is to set it has done so. */
    public boolean provisional() {
        return basis.kind() == Basis.Kind.PROVISIONAL
                        && (version > 0 || !setting.article().isEmpty())
                || !setting.article().isEmpty() && basis.kind() != Basis.Kind.ARTICLE;
    }
}
