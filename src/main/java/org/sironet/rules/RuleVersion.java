package org.sironet.rules;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.CanonicalJson;
import org.sironet.kernel.Basis;
import org.sironet.kernel.PersonId;
import tools.jackson.databind.JsonNode;

/** A row of {@code rule_version}: one value of one setting, as stored. */
record RuleVersion(
        String key,
        int version,
        JsonNode value,
        Instant holdsFrom,
        Basis basis,
        @Nullable PersonId setBy) {

    <T> Ruling<T> ruling(Setting<T> setting) {
        return new Ruling<>(setting, setting.read().apply(value), version, holdsFrom, basis, setBy);
    }

    Map<String, Object> line() {
        return Map.of(
                "key", key,
                "version", version,
                "value", Objects.requireNonNull(CanonicalJson.read(value.toString())),
                "holds-from", holdsFrom.toString(),
                "basis-kind", basis.kind().name(),
                "basis-reference", basis.reference());
    }
}
