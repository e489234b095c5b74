package org.sironet.assembly.secrecy;

import static java.util.Arrays.copyOfRange;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/** Diffie and Hellman on the curve P-256, with keys written as browsers do: 65 bytes public, 32 private. */
final class Curve {

    static final int PUBLIC = 65;
    static final int PRIVATE = 32;

    private static final ECParameterSpec P256 = parameters();
    private static final BigInteger PRIME = ((ECFieldFp) P256.getCurve().getField()).getP();

    private Curve() {}

    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(P256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] written(ECPublicKey key) {
        return Bytes.joined(
                new byte[] {4},
                number(key.getW().getAffineX()),
                number(key.getW().getAffineY()));
    }

    static byte[] written(ECPrivateKey key) {
        return number(key.getS());
    }

    /** @throws IllegalArgumentException when it is no point of the curve */
    static ECPublicKey publicKey(byte[] written) {
        if (written.length != PUBLIC || written[0] != 4) throw new IllegalArgumentException("not a key of P-256");
        var x = new BigInteger(1, copyOfRange(written, 1, 33));
        var y = new BigInteger(1, copyOfRange(written, 33, PUBLIC));
        if (!onCurve(x, y)) throw new IllegalArgumentException("not a key of P-256");
        try {
            return (ECPublicKey)
                    KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), P256));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean onCurve(BigInteger x, BigInteger y) {
        var curve = P256.getCurve();
        var right = x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB());
        return x.compareTo(PRIME) < 0
                && y.compareTo(PRIME) < 0
                && y.multiply(y).subtract(right).mod(PRIME).signum() == 0;
    }

    /** @throws IllegalArgumentException when it is no private key of the curve */
    static ECPrivateKey privateKey(byte[] written) {
        var number = new BigInteger(1, written);
        if (written.length != PRIVATE || number.signum() == 0 || number.compareTo(P256.getOrder()) >= 0)
            throw new IllegalArgumentException("not a private key of P-256");
        try {
            return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, P256));
        } catch (InvalidKeySpecException unfit) {
            throw new IllegalArgumentException(unfit);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] agreed(ECPrivateKey ours, ECPublicKey theirs) {
        try {
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(ours);
            agreement.doPhase(theirs, true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether these two are a pair: with any third key both come to the same. */
    static boolean pair(ECPrivateKey ours, ECPublicKey published) {
        var third = pair();
        return Arrays.equals(
                agreed(ours, (ECPublicKey) third.getPublic()), agreed((ECPrivateKey) third.getPrivate(), published));
    }

    private static byte[] number(BigInteger number) {
        var bytes = number.toByteArray();
        var written = new byte[32];
        var length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, written, 32 - length, length);
        return written;
    }

    private static ECParameterSpec parameters() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
