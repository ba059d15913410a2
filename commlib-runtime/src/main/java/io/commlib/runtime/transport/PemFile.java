package io.commlib.runtime.transport;

import io.commlib.runtime.error.NotConnectedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Certificates and keys in the textual encoding of RFC 7468. Immutable. */
final class PemFile {

    private static final int LONGEST = 1 << 20;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*+)-----END \\1-----", Pattern.DOTALL);

    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String KEY = "PRIVATE KEY";
    private static final String ENCRYPTED_KEY = "ENCRYPTED PRIVATE KEY";

    /** PKCS #8 names the algorithm inside; a factory understands only its own. */
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    /** The second encryption scheme of PKCS #5 (RFC 8018), by its name or its number. */
    private static final Set<String> PBES2 = Set.of("PBES2", "1.2.840.113549.1.5.13");

    private final Path path;
    private final List<Block> blocks;

    private PemFile(Path path, List<Block> blocks) {
        this.path = path;
        this.blocks = blocks;
    }

    /**
     * Reads one.
     *
     * @throws NotConnectedException when there is none, or it is not to be read
     */
    static PemFile read(Path path) {
        String text = text(path);
        List<Block> blocks = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            blocks.add(new Block(block.group(1), decoded(path, block.group(2))));
        }
        return new PemFile(path, List.copyOf(blocks));
    }

    private static String text(Path path) {
        try {
            if (Files.size(path) > LONGEST) {
                throw unusable(path, "it is longer than " + LONGEST + " bytes");
            }
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw unusable(path, "there is no such file");
        } catch (AccessDeniedException e) {
            throw unusable(path, "this process may not read it");
        } catch (IOException e) {
            throw unusable(path, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] decoded(Path path, String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw unusable(path, "what stands between its BEGIN and END is not base64");
        }
    }

    /**
     * Its certificates.
     *
     * @return at least one, in the order of the file
     * @throws NotConnectedException when there is none, or one cannot be read
     */
    List<X509Certificate> certificates() {
        List<X509Certificate> found = new ArrayList<>();
        for (Block block : blocks) {
            if (block.label.equals(CERTIFICATE)) {
                found.add(certificate(block.content));
            }
        }
        if (found.isEmpty()) {
            throw unusable(path, "it has no -----BEGIN CERTIFICATE-----");
        }
        return found;
    }

    private X509Certificate certificate(byte[] content) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content));
        } catch (GeneralSecurityException e) {
            throw unusable(path, "a certificate in it is broken: " + e.getMessage());
        }
    }

    /**
     * Its first private key.
     *
     * @param password if it is encrypted, or null
     * @throws NotConnectedException when there is none, or it cannot be read
     */
    PrivateKey privateKey(@Nullable String password) {
        for (Block block : blocks) {
            if (block.label.equals(KEY)) {
                return key(block.content);
            }
            if (block.label.equals(ENCRYPTED_KEY)) {
                return key(decrypted(block.content, password));
            }
            if (block.label.endsWith(KEY)) {
                throw unusable(
                        path,
                        "its " + block.label + " is not in PKCS #8; convert it with: openssl pkcs8 -topk8 -nocrypt -in "
                                + path.getFileName() + " -out NEW_FILE");
            }
        }
        throw unusable(path, "it has no -----BEGIN PRIVATE KEY-----");
    }

    private PrivateKey key(byte[] encoded) {
        PKCS8EncodedKeySpec key = new PKCS8EncodedKeySpec(encoded);
        return ALGORITHMS.stream()
                .flatMap(algorithm -> key(algorithm, key).stream())
                .findFirst()
                .orElseThrow(
                        () -> unusable(path, "its private key is broken, or of none of the algorithms " + ALGORITHMS));
    }

    private static Optional<PrivateKey> key(String algorithm, PKCS8EncodedKeySpec key) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(key));
        } catch (GeneralSecurityException ofAnotherAlgorithm) {
            return Optional.empty();
        }
    }

    private byte[] decrypted(byte[] content, @Nullable String password) {
        if (password == null) {
            throw unusable(path, "its private key is encrypted; give the password to TlsOptions.keyPassword");
        }
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(content);
            AlgorithmParameters parameters = info.getAlgParameters();
            // Only the text of the parameters of PBES2 says what factories call the algorithm.
            String algorithm = PBES2.contains(info.getAlgName()) ? parameters.toString() : info.getAlgName();
            Cipher cipher = Cipher.getInstance(algorithm);
            var secret = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray()));
            cipher.init(Cipher.DECRYPT_MODE, secret, parameters);
            return info.getKeySpec(cipher).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(path, "its private key cannot be decrypted; is the password right?");
        }
    }

    private static NotConnectedException unusable(Path path, String why) {
        return new NotConnectedException("cannot use " + path + " for TLS: " + why);
    }

    private static final class Block {

        private final String label;
        private final byte[] content;

        Block(String label, byte[] content) {
            this.label = label;
            this.content = content;
        }
    }
}
