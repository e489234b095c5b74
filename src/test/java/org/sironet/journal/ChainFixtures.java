package org.sironet.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chain of any length, sealed in batches of three with a signature that is a hash. */
final class ChainFixtures {

    static final HeadSigner SIGNER = new HeadSigner() {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public Signed sign(byte[] message) {
            return new Signed("k", Hashes.sha256(message));
        }

        @Override
        public boolean verifies(String key, byte[] message, byte[] signature) {
            return key.equals("k") && Arrays.equals(signature, Hashes.sha256(message));
        }

        @Override
        public int order(String key) {
            return 0;
        }
    };

    /** What a database or an export would hold. */
    record Sealed(List<Head> heads, List<SealedEntry> entries) {

        Optional<String> firstWrong() {
            return new ChainCheck(SIGNER, entries.iterator()).firstWrong(heads.iterator());
        }

        Sealed withEntries(List<SealedEntry> changed) {
            return new Sealed(heads, changed);
        }
    }

    private ChainFixtures() {}

    static Sealed of(int length) {
        var heads = new ArrayList<Head>();
        var entries = new ArrayList<SealedEntry>();
        while (entries.size() < length) {
            var batch = Hashes.sha256();
            for (var i = 0; i < 3 && entries.size() < length; i++) {
                var json = CanonicalJson.write(Map.of("id", entries.size() + 1, "what", "application.admitted"));
                var hash = SealedEntry.hash(json);
                batch.update(hash);
                entries.add(new SealedEntry(entries.size() + 1, hash, json));
            }
            var previous = heads.isEmpty() ? Head.BEGINNING : heads.getLast().hash();
            heads.add(Head.unsigned(heads.size() + 1, Instant.EPOCH, entries.size(), batch.digest(), previous)
                    .signed(SIGNER));
        }
        return new Sealed(heads, entries);
    }
}
