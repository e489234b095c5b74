package org.sironet.bodies;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.Journal;
import org.sironet.kernel.Basis;
import org.sironet.kernel.Multilingual;
import org.sironet.network.Memberships;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds bodies, changes them, and records what they are from a day on. */
@Service
public class Bodies {

    private final BodyRows rows;
    private final Memberships memberships;
    private final Journal journal;

    Bodies(BodyRows rows, Memberships memberships, Journal journal) {
        this.rows = rows;
        this.memberships = memberships;
        this.journal = journal;
    }

    public Optional<Body> find(String name) {
        return rows.find(name, memberships.today());
    }

    public Optional<Body> find(UUID id) {
        return rows.find(id, memberships.today());
    }

    /** Those that stand first. */
    public List<Body> all() {
        return rows.all(memberships.today());
    }

    /** Before its first step a body is yet to be established. */
    public BodyState state(UUID body, LocalDate day) {
        return rows.state(body, day);
    }

    List<BodyStep> steps(UUID body) {
        return rows.steps(body);
    }

    /** @return empty when the name is taken */
    @Transactional
    public Optional<Body> found(
            UUID id, String name, BodyProfile profile, BodyStep.Draft first, Basis basis, Actor by) {
        if (!rows.enter(id, name)) return Optional.empty();
        rows.add(id, 1, profile, basis, by);
        journal.record(Entry.of("body.founded", Body.subject(id), by, basis));
        record(id, first, basis, by);
        return find(id);
    }

    /**
     * Adds a version of what is said of it; earlier ones stay.
     *
     * @param seen the version that the caller knows of
     * @return false when somebody else changed it meanwhile
     */
    @Transactional
    public boolean change(UUID id, int seen, BodyProfile profile, Basis basis, Actor by) {
        rows.lock(id);
        var before = find(id).orElseThrow();
        if (before.version() != seen) return false;
        var changed = changed(before.profile(), profile);
        if (changed.isEmpty()) return true;
        rows.add(id, seen + 1, profile, basis, by);
        journal.record(new Entry("body.changed", Body.subject(id), by, basis, Map.of("changed", changed)));
        return true;
    }

    private static Map<String, Object> changed(BodyProfile from, BodyProfile to) {
        var changed = new HashMap<String, Object>();
        put(changed, "title", from.title().byTag(), to.title().byTag());
        put(changed, "task", from.task().byTag(), to.task().byTag());
        put(changed, "foundation", from.foundation(), to.foundation());
        put(changed, "reserved", from.reserved(), to.reserved());
        put(changed, "term-years", from.termYears(), to.termYears());
        return changed;
    }

    private static void put(Map<String, Object> changed, String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) changed.put(field, Map.of("from", written(from), "to", written(to)));
    }

    private static Object written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BodyProfile.Foundation(var text, var article) -> article == null ? text : text + " " + article;
            case BodyProfile.Reserved(var group, var least) -> group + " " + least;
            default -> value;
        };
    }

    /** From today on it is established. */
    @Transactional
    public void establish(UUID body, Basis basis, Actor by) {
        var step = new BodyStep.Draft(BodyState.ESTABLISHED, memberships.today(), Multilingual.EMPTY);
        record(body, step, basis, by);
    }

    /** Adds a step; earlier ones stay. */
    @Transactional
    public void record(UUID body, BodyStep.Draft step, Basis basis, Actor by) {
        rows.lock(body);
        rows.add(body, step, basis, by);
        journal.record(new Entry(
                "body.step-recorded",
                Body.subject(body),
                by,
                basis,
                Map.of("state", step.state().name(), "from", step.from().toString())));
    }
}
