package org.sironet.seal;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.Actor;
import org.sironet.journal.Entry;
import org.sironet.journal.HeadSigner;
import org.sironet.journal.Journal;
import org.sironet.journal.Subject;
import org.sironet.kernel.Basis;
import org.sironet.store.Installation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs for the network, with the current one of its keys. The first key is made when something is to be signed. */
@Component
class SigningKeys implements HeadSigner {

    private final NetworkKeys keys;
    private final KeyFolder folder;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, PrivateKey> secrets = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable KeyRing> known = new AtomicReference<>();

    SigningKeys(
            NetworkKeys keys,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock,
            Installation installation) {
        this.keys = keys;
        this.folder = new KeyFolder(installation.data().resolve("keys"));
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    java.nio.file.Path folder() {
        return folder.path();
    }

    KeyRing ring() {
        return keys.all();
    }

    /** Whether the secret half of the current key is here. */
    @Override
    public boolean ready() {
        var ring = keys.all();
        known.set(ring);
        return secret(ring.current().orElseGet(this::first)).isPresent();
    }

    @Override
    public Signed sign(byte[] message) {
        var current = keys.all().current().orElseGet(this::first);
        var secret = secret(current)
                .orElseThrow(() ->
                        new IllegalStateException("The network's key " + current.id() + " is not in " + folder.path()));
        return new Signed(current.id(), Ed25519.sign(secret, message));
    }

    @Override
    public boolean verifies(String key, byte[] message, byte[] signature) {
        return knowing(key).verifies(key, message, signature);
    }

    @Override
    public int order(String key) {
        return knowing(key).order(key);
    }

    /** Keys never change, so only an unknown one is asked of the database. */
    private KeyRing knowing(String key) {
        var ring = known.get();
        if (ring != null && ring.find(key).isPresent()) return ring;
        var asked = keys.all();
        known.set(asked);
        return asked;
    }

    private Optional<PrivateKey> secret(NetworkKey key) {
        var read = secrets.get(key.id());
        if (read != null) return Optional.of(read);
        var found = folder.find(key.id());
        found.ifPresent(secret -> secrets.put(key.id(), secret));
        return found;
    }

    private NetworkKey first() {
        return replace(null, Actor.PROGRAM, Basis.office("program"))
                .or(() -> keys.all().current())
                .orElseThrow();
    }

    /**
     * Makes a new key, signed by the one before if that is here.
     *
     * @param expected the id of the key to be replaced; null for the first
     * @return empty when somebody else was first
     */
    Optional<NetworkKey> replace(@Nullable String expected, Actor by, Basis basis) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            keys.lock();
            var before = keys.all().current();
            if (!java.util.Objects.equals(before.map(NetworkKey::id).orElse(null), expected))
                return Optional.<NetworkKey>empty();
            var made = made(before.orElse(null));
            keys.add(made);
            journal.record(new Entry(
                    before.isEmpty() ? "key.made" : "key.replaced",
                    subject(made),
                    by,
                    basis,
                    Map.of("key", made.id())));
            return Optional.of(made);
        }));
    }

    private NetworkKey made(@Nullable NetworkKey before) {
        var pair = Ed25519.generate();
        var raw = Ed25519.raw(pair.getPublic());
        var since = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var key = new NetworkKey(NetworkKey.id(raw), raw, since, before == null ? null : before.id(), null);
        folder.keep(key.id(), pair.getPrivate());
        return before == null
                ? key
                : secret(before)
                        .map(secret -> key.endorsed(Ed25519.sign(secret, key.message())))
                        .orElse(key);
    }

    static Subject subject(NetworkKey key) {
        return new Subject("key", UUID.nameUUIDFromBytes(key.id().getBytes(StandardCharsets.UTF_8)));
    }
}
