package org.sironet.rules;

import java.time.Instant;
import org.sironet.kernel.Basis;

/**
 * What holds for a setting at some moment, and why.
 *
 * @param version counts the setting's values from 1; 0 when it was never set and its initial value holds
 * @param provisional until the network's constitution sets it
 */
public record Ruling<T>(
        Setting<T> setting, T value, int version, Instant holdsFrom, Basis basis, boolean provisional) {}
