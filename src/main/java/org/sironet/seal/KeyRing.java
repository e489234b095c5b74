package org.sironet.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sironet.journal.ChainCheck;

/** The network's keys in the order in which they followed each other. */
record KeyRing(List<NetworkKey> keys) implements ChainCheck.Signatures {

    /** Puts keys into order, beginning with the one that has no predecessor; drops what hangs on nothing. */
    static KeyRing ordered(List<NetworkKey> any) {
        var ordered = new ArrayList<NetworkKey>();
        for (var next = after(null, any); next.isPresent() && ordered.size() < any.size(); ) {
            ordered.add(next.get());
            next = after(next.get().id(), any);
        }
        return new KeyRing(List.copyOf(ordered));
    }

    private static Optional<NetworkKey> after(@Nullable String previous, List<NetworkKey> any) {
        return any.stream()
                .filter(key -> previous == null ? key.previous() == null : previous.equals(key.previous()))
                .findFirst();
    }

    Optional<NetworkKey> current() {
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.getLast());
    }

    Optional<NetworkKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    @Override
    public boolean verifies(String key, byte[] message, byte[] signature) {
        return find(key)
                .filter(known -> Ed25519.verifies(known.publicKey(), message, signature))
                .isPresent();
    }

    @Override
    public int order(String key) {
        return find(key).map(keys::indexOf).orElse(-1);
    }

    /** Names the first key that is not what it says; empty when there is none. */
    Optional<String> firstWrong() {
        NetworkKey last = null;
        for (var key : keys) {
            var name = "key " + key.id() + ": ";
            if (!key.id().equals(NetworkKey.id(key.publicKey()))) return Optional.of(name + "its name is not its hash");
            var signature = key.endorsement();
            if (last != null && signature != null && !Ed25519.verifies(last.publicKey(), key.message(), signature))
                return Optional.of(name + "is not signed by the key before it");
            last = key;
        }
        return Optional.empty();
    }
}
