package org.sironet.journal;

/** Signs the journal's heads; the module that holds the network's keys implements it. */
public interface HeadSigner extends ChainCheck.Signatures {

    /**
     * Who signed, and what came out.
     *
     * @param key the id of the key
     */
    record Signed(String key, byte[] signature) {}

    /** Whether this process holds the network's current key. */
    boolean ready();

    Signed sign(byte[] message);
}
