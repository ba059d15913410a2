package io.commlib.runtime.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Signs certificates for tests (RFC 5280, with keys of P-256), each valid from yesterday until tomorrow. */
public final class TestAuthority {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_ID = 0x06;
    private static final int UTF8 = 0x0c;
    private static final int UTC_TIME = 0x17;
    private static final int VERSION = 0xa0;
    private static final int EXTENSIONS = 0xa3;
    private static final int DNS_NAME = 0x82;
    private static final int IP_ADDRESS = 0x87;

    private static final String COMMON_NAME = "550403";
    private static final String ALTERNATIVE_NAME = "551d11";
    private static final String BASIC_CONSTRAINTS = "551d13";
    private static final byte[] ECDSA_SHA256 = der(SEQUENCE, objectId("2a8648ce3d040302"));
    private static final byte[] V3 = der(VERSION, der(INTEGER, new byte[] {2}));
    private static final byte[] IS_AUTHORITY = der(SEQUENCE, HexFormat.of().parseHex("0101ff"));

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String name;
    private final KeyPair keys = newKeys();
    private final Path certificate;
    private final AtomicInteger issued = new AtomicInteger(1);

    /** A certificate and its private key, in two files of PEM. */
    public record Identity(Path certificate, Path key) {}

    /** Makes one that writes into a folder. */
    public TestAuthority(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        byte[] constraints = extension(BASIC_CONSTRAINTS, IS_AUTHORITY);
        certificate = writePem(name + ".pem", "CERTIFICATE", signed(name, keys, constraints));
    }

    /** The file with the certificate of the authority. */
    public Path certificate() {
        return certificate;
    }

    /** An identity for a server of these hosts, names or addresses, or for a client. */
    public Identity issue(String subject, String... hosts) {
        KeyPair own = newKeys();
        byte[][] names = new byte[hosts.length][];
        for (int i = 0; i < hosts.length; i++) {
            names[i] = hostName(hosts[i]);
        }
        byte[] alternatives = hosts.length == 0 ? new byte[0] : extension(ALTERNATIVE_NAME, der(SEQUENCE, names));
        String file = name + "-" + subject;
        return new Identity(
                writePem(file + ".pem", "CERTIFICATE", signed(subject, own, alternatives)),
                writePem(file + ".key", "PRIVATE KEY", own.getPrivate().getEncoded()));
    }

    private static byte[] hostName(String host) {
        boolean isAddress = host.chars().noneMatch(Character::isLetter);
        try {
            return isAddress
                    ? der(IP_ADDRESS, InetAddress.getByName(host).getAddress())
                    : der(DNS_NAME, host.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] signed(String subject, KeyPair own, byte[] extension) {
        Instant now = Instant.now();
        byte[] content = der(
                SEQUENCE,
                V3,
                der(INTEGER, BigInteger.valueOf(issued.getAndIncrement()).toByteArray()),
                ECDSA_SHA256,
                distinguishedName(name),
                der(SEQUENCE, time(now.minus(Duration.ofDays(1))), time(now.plus(Duration.ofDays(1)))),
                distinguishedName(subject),
                own.getPublic().getEncoded(),
                extension.length == 0 ? extension : der(EXTENSIONS, der(SEQUENCE, extension)));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return der(SEQUENCE, content, ECDSA_SHA256, der(BIT_STRING, new byte[1], signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] time(Instant at) {
        return der(UTC_TIME, UTC.format(at).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] distinguishedName(String text) {
        return der(
                SEQUENCE,
                der(SET, der(SEQUENCE, objectId(COMMON_NAME), der(UTF8, text.getBytes(StandardCharsets.UTF_8)))));
    }

    private static byte[] extension(String id, byte[] content) {
        return der(SEQUENCE, objectId(id), der(OCTET_STRING, content));
    }

    private static byte[] objectId(String hex) {
        return der(OBJECT_ID, HexFormat.of().parseHex(hex));
    }

    /** A tag, a length and what is inside (X.690, DER). */
    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        int length = content.size();
        if (length < 0x80) {
            whole.write(length);
        } else if (length < 0x100) {
            whole.write(0x81);
            whole.write(length);
        } else {
            whole.write(0x82);
            whole.write(length >> 8);
            whole.write(length);
        }
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path writePem(String file, String label, byte[] content) {
        return writePem(folder.resolve(file), label, content);
    }

    /** Writes one block in the textual encoding of RFC 7468. */
    public static Path writePem(Path file, String label, byte[] content) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        try {
            return Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, base64));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
