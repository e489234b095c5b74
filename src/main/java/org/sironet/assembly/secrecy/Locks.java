package org.sironet.assembly.secrecy;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys by HKDF-SHA-256 (RFC 5869), and what is locked by them with AES-256-GCM. Each key locks one thing only, so the
 * nonce is zero: it needs no room and can carry no hidden mark.
 */
final class Locks {

    static final int KEY = 32;
    static final int TAG = 16;

    private static final int TAG_BITS = 8 * TAG;
    private static final byte[] NONCE = new byte[12];

    private Locks() {}

    static byte[] derived(byte[] secret, byte[] salt, byte[] purpose, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .addSalt(salt)
                            .thenExpand(purpose, length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] lock(byte[] key, byte[] bound, byte[] content) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, bound).doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty when it was locked by another key, bound to something else, or changed since. */
    static Optional<byte[]> unlock(byte[] key, byte[] bound, byte[] locked) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, bound).doFinal(locked));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
        cipher.updateAAD(bound);
        return cipher;
    }
}
