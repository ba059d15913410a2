package io.commlib.runtime.transport;

import io.commlib.runtime.error.NotConnectedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;

/** Whether a private key is that of a certificate: a broker would only say that the handshake failed. */
final class KeyPairs {

    private static final byte[] ANYTHING = "anything".getBytes(StandardCharsets.UTF_8);

    private KeyPairs() {}

    static void requirePair(X509Certificate certificate, PrivateKey key, Path certificateFile, Path keyFile) {
        boolean pair;
        try {
            Signature signing = Signature.getInstance(algorithm(key));
            signing.initSign(key);
            signing.update(ANYTHING);
            Signature verifying = Signature.getInstance(algorithm(key));
            verifying.initVerify(certificate.getPublicKey());
            verifying.update(ANYTHING);
            pair = verifying.verify(signing.sign());
        } catch (GeneralSecurityException ofAnotherKind) {
            pair = false;
        }
        if (!pair) {
            throw new NotConnectedException("the private key in " + keyFile
                    + " is not that of the first certificate in " + certificateFile + "; the broker would refuse it");
        }
    }

    private static String algorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }
}
