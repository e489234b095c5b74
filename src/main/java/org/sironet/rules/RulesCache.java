package org.sironet.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every page asks for rules, so all of them are kept for a second; a change shows at once in the process that makes
 * it, and within the second in the others. A transaction that changes rules reads the database itself.
 */
@Component
class RulesCache {

    private static final long KEPT = Duration.ofSeconds(1).toNanos();

    /**
     * What the database held.
     *
     * @param asked when, by the machine's own clock
     * @param change how many changes this process had made before it asked
     */
    private record Known(
            long asked, int change, Map<String, List<RuleVersion>> stored, Map<String, List<Ruling<?>>> read) {}

    private final RuleVersions versions;
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    RulesCache(RuleVersions versions) {
        this.versions = versions;
    }

    /** The newest first. */
    @SuppressWarnings("unchecked") // a setting's key stands for its type
    <T> List<Ruling<T>> versions(Setting<T> setting) {
        var now = TransactionSynchronizationManager.hasResource(this) ? ask() : known();
        return (List<Ruling<T>>) (List<?>) now.read().computeIfAbsent(setting.key(), key -> read(setting, now));
    }

    private static <T> List<Ruling<?>> read(Setting<T> setting, Known known) {
        return known.stored().getOrDefault(setting.key(), List.of()).stream()
                .<Ruling<?>>map(version -> version.ruling(setting))
                .toList();
    }

    private Known known() {
        var last = known.get();
        if (last != null && last.change() == changes.get() && System.nanoTime() - last.asked() < KEPT) return last;
        var asked = ask();
        known.set(asked);
        return asked;
    }

    private Known ask() {
        return new Known(System.nanoTime(), changes.get(), versions.all(), new ConcurrentHashMap<>());
    }

    void changing() {
        if (TransactionSynchronizationManager.hasResource(this)) return;
        TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(RulesCache.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(RulesCache.this, Boolean.TRUE);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(RulesCache.this);
                changes.incrementAndGet();
            }
        });
    }
}
