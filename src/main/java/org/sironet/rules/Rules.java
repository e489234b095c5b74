package org.sironet.rules;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The network's settings, as they hold now and as they held on any past day. Reading costs no query. */
@Component
public class Rules {

    private final RuleVersions versions;
    private final RulesCache cache;
    private final Journal journal;
    private final Clock clock;

    Rules(RuleVersions versions, RulesCache cache, Journal journal, Clock clock) {
        this.versions = versions;
        this.cache = cache;
        this.journal = journal;
        this.clock = clock;
    }

    public <T> T value(Setting<T> setting) {
        return inForce(setting).value();
    }

    public <T> Ruling<T> inForce(Setting<T> setting) {
        return at(setting, clock.instant());
    }

    /** The version that held at the moment; of two that hold from the same moment, the later one. */
    public <T> Ruling<T> at(Setting<T> setting, Instant moment) {
        return cache.versions(setting).stream()
                .filter(version -> !version.holdsFrom().isAfter(moment))
                .max(Comparator.<Ruling<T>, Instant>comparing(Ruling::holdsFrom).thenComparing(Ruling::version))
                .orElseGet(() -> Ruling.initial(setting));
    }

    /** Every version that was ever set, the newest first. */
    public <T> List<Ruling<T>> versions(Setting<T> setting) {
        return cache.versions(setting);
    }

    /** Adds a version; earlier ones stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> void set(Setting<T> setting, T value, Instant holdsFrom, Actor by, Basis basis) {
        add(setting, value, holdsFrom, versions.lockedLatest(setting.key()), by, basis);
    }

    /**
     * Adds a version to those that the caller has seen.
     *
     * @param seen the latest version that the caller knows of
     * @return false when somebody else added one meanwhile; then nothing is changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> boolean change(Setting<T> setting, T value, Instant holdsFrom, int seen, Actor by, Basis basis) {
        if (versions.lockedLatest(setting.key()) != seen) return false;
        add(setting, value, holdsFrom, seen, by, basis);
        return true;
    }

    private <T> void add(Setting<T> setting, T value, Instant holdsFrom, int latest, Actor by, Basis basis) {
        cache.changing();
        var before = setting.write().apply(at(setting, holdsFrom).value());
        var written = setting.write().apply(value);
        var _ = setting.read().apply(written);
        versions.add(
                new RuleVersion(setting.key(), latest + 1, written, holdsFrom, basis, by.person()), clock.instant());
        var details = Map.<String, Object>of(
                "key", setting.key(),
                "version", latest + 1,
                "holds-from", holdsFrom.toString(),
                "changed", Map.of("value", Map.of("from", before, "to", written)));
        journal.record(new Entry("rule.set", subject(setting), by, basis, details));
    }

    public static Subject subject(Setting<?> setting) {
        return new Subject("rule", UUID.nameUUIDFromBytes(setting.key().getBytes(StandardCharsets.UTF_8)));
    }

    /** Every version of every setting as stored, for exports; oldest first within a key. */
    public List<Map<String, Object>> ledger() {
        return versions.all().values().stream()
                .flatMap(each -> each.reversed().stream())
                .sorted(Comparator.comparing(RuleVersion::key))
                .map(RuleVersion::line)
                .toList();
    }
}
