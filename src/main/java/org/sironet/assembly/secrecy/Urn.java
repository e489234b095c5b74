package org.sironet.assembly.secrecy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sironet.journal.Hashes;

/**
 * What the sealed ballots of one poll have in common. Its {@link #mark} stands in every ballot and goes into every key,
 * so a ballot for one urn is worth nothing in another.
 *
 * @param needed how many tellers open it together
 * @param room for the content of a ballot in bytes, the same for all
 * @param keys of the tellers, public, each as {@link Curve} writes it
 */
record Urn(UUID poll, int needed, int room, List<byte[]> keys) {

    static final int MOST_TELLERS = 15;
    static final int MOST_ROOM = 4_096;

    Urn {
        keys = List.copyOf(keys);
        if (needed < 1 || needed > keys.size() || keys.size() > MOST_TELLERS)
            throw new IllegalArgumentException("not so many tellers");
        if (room < 1 || room > MOST_ROOM) throw new IllegalArgumentException("not so much room");
        keys.forEach(Curve::publicKey);
    }

    byte[] mark() {
        var parts = new ArrayList<byte[]>();
        parts.add(Bytes.of("sironet urn 1"));
        parts.add(Bytes.of(poll));
        parts.add(ByteBuffer.allocate(4)
                .put((byte) needed)
                .put((byte) keys.size())
                .putShort((short) room)
                .array());
        parts.addAll(keys);
        return Hashes.sha256(Bytes.joined(parts));
    }

    byte[] key(int teller) {
        return keys.get(teller - 1);
    }
}
