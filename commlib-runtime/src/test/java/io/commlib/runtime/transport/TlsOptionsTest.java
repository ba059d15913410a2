package io.commlib.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.testing.TestAuthority;
import io.commlib.runtime.testing.TestAuthority.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsOptionsTest {

    @TempDir
    private Path folder;

    private TestAuthority authority;
    private Identity node;

    @BeforeEach
    void issue() {
        authority = new TestAuthority(folder, "ours");
        node = authority.issue("node", "localhost");
    }

    @Test
    void twoThatTrustEachOthersAuthorityUnderstandEachOther() throws Exception {
        TlsOptions both =
                TlsOptions.DEFAULT.trusting(authority.certificate()).presenting(node.certificate(), node.key());

        assertThat(handshake(both, both)).isEqualTo("CN=node");
    }

    @Test
    void whoIsSignedByAnotherAuthorityIsRefused() {
        TestAuthority foreign = new TestAuthority(folder, "foreign");
        TlsOptions server =
                TlsOptions.DEFAULT.trusting(authority.certificate()).presenting(node.certificate(), node.key());

        assertThatThrownBy(() -> handshake(server, server.trusting(foreign.certificate())))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void anAuthorityOfOursReplacesThoseOfTheJvm() {
        assertThat(trusted(TlsOptions.DEFAULT)).isGreaterThan(10);
        assertThat(trusted(TlsOptions.DEFAULT.trusting(authority.certificate())))
                .isEqualTo(1);
    }

    @Test
    void aFileMayHoldSeveralAuthorities() throws IOException {
        TestAuthority second = new TestAuthority(folder, "second");
        Path bundle = Files.writeString(
                folder.resolve("bundle.pem"),
                "first:\n" + Files.readString(authority.certificate()) + "second:\n"
                        + Files.readString(second.certificate()));

        assertThat(trusted(TlsOptions.DEFAULT.trusting(bundle))).isEqualTo(2);
    }

    private static int trusted(TlsOptions options) {
        return ((X509TrustManager) options.trustManagers().getTrustManagers()[0]).getAcceptedIssuers().length;
    }

    @Test
    void nothingIsPresentedUnlessItIsSaid() {
        assertThat(TlsOptions.DEFAULT.keyManagers()).isEmpty();
        assertThat(TlsOptions.DEFAULT.trusting(authority.certificate()).keyManagers())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void keysOfEachCommonAlgorithmAreRead(String algorithm) throws Exception {
        byte[] encoded = KeyPairGenerator.getInstance(algorithm)
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        Path file = TestAuthority.writePem(folder.resolve("a.key"), "PRIVATE KEY", encoded);

        assertThat(PemFile.read(file).privateKey(null).getEncoded()).isEqualTo(encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PBEWithHmacSHA256AndAES_256", "PBEWithSHA1AndDESede"})
    void anEncryptedKeyOpensWithItsPasswordAlone(String algorithm) throws Exception {
        Path encrypted = encrypt(node.key(), algorithm, "s3cret");
        TlsOptions options = TlsOptions.DEFAULT.presenting(node.certificate(), encrypted);

        assertThat(aliases(options.keyPassword("s3cret"))).containsExactly("identity");
        assertThatThrownBy(() -> options.keyPassword("wr0ng").keyManagers())
                .isInstanceOf(NotConnectedException.class)
                .hasMessage(
                        "cannot use %s for TLS: its private key cannot be decrypted; is the password right?",
                        encrypted);
        assertThatThrownBy(options::keyManagers)
                .hasMessageEndingWith("its private key is encrypted; give the password to TlsOptions.keyPassword");
        assertThat(options.keyPassword("s3cret")).asString().doesNotContain("s3cret");
    }

    private static String[] aliases(TlsOptions options) {
        return ((X509ExtendedKeyManager) options.keyManagers().orElseThrow().getKeyManagers()[0])
                .getClientAliases("EC", null);
    }

    private static Path encrypt(Path key, String algorithm, String password) throws Exception {
        SecretKey secret =
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray()));
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.ENCRYPT_MODE, secret);
        AlgorithmParameters parameters =
                AlgorithmParameters.getInstance(algorithm.contains("Hmac") ? "PBES2" : algorithm);
        parameters.init(cipher.getParameters().getEncoded());
        String base64 = Files.readString(key).replaceAll("-----.*-----", "");
        byte[] encrypted = cipher.doFinal(Base64.getMimeDecoder().decode(base64));
        return TestAuthority.writePem(
                key.resolveSibling("encrypted.key"),
                "ENCRYPTED PRIVATE KEY",
                new EncryptedPrivateKeyInfo(parameters, encrypted).getEncoded());
    }

    @Test
    void aKeyOfAnotherCertificateIsNamed() {
        Identity other = authority.issue("other");

        assertThatThrownBy(() -> TlsOptions.DEFAULT
                        .presenting(node.certificate(), other.key())
                        .sslContext())
                .isInstanceOf(NotConnectedException.class)
                .hasMessage(
                        "the private key in %s is not that of the first certificate in %s; the broker would refuse it",
                        other.key(), node.certificate());
    }

    @Test
    void whatCannotBeUsedIsNamedWithTheReason() throws IOException {
        Path missing = folder.resolve("missing.pem");
        assertUnusable(TlsOptions.DEFAULT.trusting(missing), missing, "there is no such file");
        assertUnusable(TlsOptions.DEFAULT.trusting(node.key()), node.key(), "it has no -----BEGIN CERTIFICATE-----");
        assertUnusable(
                TlsOptions.DEFAULT.presenting(node.certificate(), node.certificate()),
                node.certificate(),
                "it has no -----BEGIN PRIVATE KEY-----");
        Path old = TestAuthority.writePem(folder.resolve("old.key"), "RSA PRIVATE KEY", new byte[10]);
        assertUnusable(
                TlsOptions.DEFAULT.presenting(node.certificate(), old),
                old,
                "its RSA PRIVATE KEY is not in PKCS #8; convert it with: openssl pkcs8 -topk8 -nocrypt -in old.key -out"
                        + " NEW_FILE");
        Path broken = TestAuthority.writePem(folder.resolve("broken.pem"), "CERTIFICATE", new byte[10]);
        assertThatThrownBy(TlsOptions.DEFAULT.trusting(broken)::sslContext)
                .hasMessageStartingWith("cannot use " + broken + " for TLS: a certificate in it is broken: ");
        Path long_ = Files.write(folder.resolve("long.pem"), new byte[(1 << 20) + 1]);
        assertUnusable(TlsOptions.DEFAULT.trusting(long_), long_, "it is longer than 1048576 bytes");
    }

    private static void assertUnusable(TlsOptions options, Path file, String why) {
        assertThatThrownBy(options::sslContext)
                .isInstanceOf(NotConnectedException.class)
                .hasMessage("cannot use %s for TLS: %s", file, why);
    }

    @Test
    void whatIsLeftOpenIsAsOthersHaveIt() {
        Path file = folder.resolve("other.pem");
        TlsOptions identity = TlsOptions.DEFAULT.presenting(node.certificate(), node.key());

        assertThat(TlsOptions.DEFAULT.trusting(file).orElse(identity)).isEqualTo(identity.trusting(file));
        assertThat(identity.trusting(file).orElse(TlsOptions.DEFAULT.trusting(node.key())))
                .isEqualTo(identity.trusting(file));
    }

    /** Lets one serve the other, and returns whom the server saw. */
    private static String handshake(TlsOptions serving, TlsOptions calling) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        SSLContext client = calling.sslContext();
        try (SSLServerSocket server = (SSLServerSocket) serving.sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setNeedClientAuth(true);
            Future<String> seen = thread.submit(() -> {
                try (SSLSocket accepted = (SSLSocket) server.accept()) {
                    accepted.startHandshake();
                    accepted.getOutputStream().write(1);
                    return accepted.getSession().getPeerPrincipal().getName();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                    SSLSocket socket =
                            (SSLSocket) client.getSocketFactory().createSocket(plain, "localhost", 0, true)) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                assertThat(socket.getInputStream().read()).isEqualTo(1);
            }
            return seen.get();
        } finally {
            thread.shutdownNow();
        }
    }
}
