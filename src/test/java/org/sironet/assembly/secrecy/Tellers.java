package org.sironet.assembly.secrecy;

import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Tellers with their keys, and the urn that they open together. */
record Tellers(List<KeyPair> pairs, Urn urn) {

    static Tellers of(int needed, int all) {
        return of(needed, all, 64);
    }

    static Tellers of(int needed, int all, int room) {
        var pairs = IntStream.range(0, all).mapToObj(each -> Curve.pair()).toList();
        var keys = pairs.stream()
                .map(pair -> Curve.written((ECPublicKey) pair.getPublic()))
                .toList();
        return new Tellers(pairs, new Urn(UUID.randomUUID(), needed, room, keys));
    }

    ECPrivateKey key(int teller) {
        return (ECPrivateKey) pairs.get(teller - 1).getPrivate();
    }

    /** @param tellers their numbers */
    Map<Integer, byte[]> shares(SealedBallot ballot, List<Integer> tellers) {
        var shares = new TreeMap<Integer, byte[]>();
        for (var teller : tellers)
            Sealing.share(urn, ballot, teller, key(teller)).ifPresent(share -> shares.put(teller, share));
        return shares;
    }

    /** Every choice of so many of these tellers. */
    static List<List<Integer>> choices(int needed, int all) {
        var choices = new ArrayList<List<Integer>>();
        for (var bits = 0; bits < 1 << all; bits++) {
            var chosen = bits;
            if (Integer.bitCount(bits) == needed)
                choices.add(IntStream.rangeClosed(1, all)
                        .filter(teller -> (chosen >> teller - 1 & 1) == 1)
                        .boxed()
                        .toList());
        }
        return choices;
    }
}
