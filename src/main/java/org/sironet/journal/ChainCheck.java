package org.sironet.journal;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a chain from its first entry and names the first thing that is wrong. Works on any source of heads and
 * entries: the database, or the files of an export.
 */
public final class ChainCheck {

    /** The network's keys, which follow each other. */
    public interface Signatures {
        boolean verifies(String key, byte[] message, byte[] signature);

        /** The key's place among the network's keys, from 0. */
        int order(String key);
    }

    private final Signatures signatures;
    private final Iterator<SealedEntry> entries;
    private @Nullable Head last;
    private long position;

    public ChainCheck(Signatures signatures, Iterator<SealedEntry> entries) {
        this.signatures = signatures;
        this.entries = entries;
    }

    /** Empty when everything is as it was sealed. */
    public Optional<String> firstWrong(Iterator<Head> heads) {
        while (heads.hasNext()) {
            var wrong = wrong(heads.next());
            if (wrong != null) return Optional.of(wrong);
        }
        if (!entries.hasNext()) return Optional.empty();
        return Optional.of("entry " + entries.next().position() + ": comes after the last head");
    }

    public long entriesSeen() {
        return position;
    }

    private @Nullable String wrong(Head head) {
        var name = "head " + head.number() + ": ";
        if (head.number() != (last == null ? 1 : last.number() + 1))
            return name + "head " + (last == null ? 1 : last.number() + 1) + " is missing before it";
        if (!Arrays.equals(head.previous(), last == null ? Head.BEGINNING : last.hash()))
            return name + "does not follow from the head before it";
        if (head.entries() <= position) return name + "seals no entry";
        if (!signatures.verifies(head.key(), head.message(), head.signature()))
            return name + "its signature is not by a key of the network";
        if (last != null && signatures.order(head.key()) < signatures.order(last.key()))
            return name + "is signed with a key that had been replaced";
        last = head;
        return wrongIn(head, name);
    }

    private @Nullable String wrongIn(Head head, String name) {
        var batch = Hashes.sha256();
        while (position < head.entries()) {
            var wrong = wrongNext(batch);
            if (wrong != null) return wrong;
        }
        return Arrays.equals(batch.digest(), head.batch()) ? null : name + "its entries are not those that it sealed";
    }

    private @Nullable String wrongNext(MessageDigest batch) {
        position++;
        var name = "entry " + position + ": ";
        if (!entries.hasNext()) return name + "is missing";
        var entry = entries.next();
        if (entry.position() != position) return name + "is missing";
        if (!Arrays.equals(entry.hash(), SealedEntry.hash(entry.json())))
            return name + "was changed after it was sealed";
        batch.update(entry.hash());
        return null;
    }
}
