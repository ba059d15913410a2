package io.commlib.runtime.transport;

import io.commlib.runtime.error.NotConnectedException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whom to trust and who to be over TLS, in files of PEM (RFC 7468). Says nothing of whether a connection is encrypted,
 * which its uri does, and nothing of the peer's host name, which every transport verifies. The files are read when a
 * connection is made, so that certificates can be replaced while a node runs. Immutable.
 */
public final class TlsOptions {

    /** Trusts whom the JVM trusts ({@code javax.net.ssl.trustStore}), and presents no certificate. */
    public static final TlsOptions DEFAULT = new TlsOptions(null, null, null);

    /** Protects keys inside this process only. */
    private static final char[] IN_MEMORY = {};

    private final @Nullable Path authorities;
    private final @Nullable Identity identity;
    private final @Nullable String keyPassword;

    private TlsOptions(@Nullable Path authorities, @Nullable Identity identity, @Nullable String keyPassword) {
        this.authorities = authorities;
        this.identity = identity;
        this.keyPassword = keyPassword;
    }

    /**
     * The same, but trusts these and nobody else.
     *
     * @param certificates a file with the certificates of one or more authorities
     * @return new options
     */
    public TlsOptions trusting(Path certificates) {
        return new TlsOptions(certificates, identity, keyPassword);
    }

    /**
     * The same, and presents a certificate to brokers that ask for one.
     *
     * @param certificates a file with our certificate first, and then those between it and an authority
     * @param key a file with the private key of our certificate, in PKCS #8
     * @return new options
     */
    public TlsOptions presenting(Path certificates, Path key) {
        return new TlsOptions(authorities, new Identity(certificates, key), keyPassword);
    }

    /**
     * The same, with a password for a private key that is encrypted.
     *
     * @param password of the key; never printed
     * @return new options
     */
    public TlsOptions keyPassword(String password) {
        return new TlsOptions(authorities, identity, password);
    }

    /**
     * These, and what they leave open as others have it.
     *
     * @param others such as the settings of a node, below those of a uri
     * @return new options
     */
    public TlsOptions orElse(TlsOptions others) {
        return new TlsOptions(
                authorities == null ? others.authorities : authorities,
                identity == null ? others.identity : identity,
                keyPassword == null ? others.keyPassword : keyPassword);
    }

    /**
     * Whom to trust.
     *
     * @return initialised
     * @throws NotConnectedException when a file cannot be used; says which and why
     */
    public TrustManagerFactory trustManagers() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities == null ? null : trustStore(PemFile.read(authorities)));
            return factory;
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private static KeyStore trustStore(PemFile file) throws GeneralSecurityException {
        KeyStore store = emptyStore();
        for (X509Certificate certificate : file.certificates()) {
            store.setCertificateEntry(Integer.toString(store.size()), certificate);
        }
        return store;
    }

    /**
     * Who to be.
     *
     * @return initialised; empty when no certificate is to be presented
     * @throws NotConnectedException when a file cannot be used; says which and why
     */
    public Optional<KeyManagerFactory> keyManagers() {
        if (identity == null) {
            return Optional.empty();
        }
        List<X509Certificate> chain = PemFile.read(identity.certificates).certificates();
        PrivateKey key = PemFile.read(identity.key).privateKey(keyPassword);
        KeyPairs.requirePair(chain.get(0), key, identity.certificates, identity.key);
        try {
            KeyStore store = emptyStore();
            store.setKeyEntry("identity", key, IN_MEMORY, chain.toArray(X509Certificate[]::new));
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, IN_MEMORY);
            return Optional.of(factory);
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /**
     * Both, for libraries that take the JVM's own TLS; with nothing set, the default of the JVM.
     *
     * @return initialised
     * @throws NotConnectedException when a file cannot be used; says which and why
     */
    public SSLContext sslContext() {
        try {
            if (isDefault()) {
                return SSLContext.getDefault();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] keys =
                    keyManagers().map(KeyManagerFactory::getKeyManagers).orElseGet(() -> new KeyManager[0]);
            context.init(keys, trustManagers().getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /** Whether no file is named. */
    boolean isDefault() {
        return authorities == null && identity == null;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new IllegalStateException("an empty key store is read from nowhere", e);
        }
    }

    private static NotConnectedException unusable(GeneralSecurityException failure) {
        return new NotConnectedException("this JVM cannot set TLS up: " + failure.getMessage(), failure);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TlsOptions that
                && Objects.equals(authorities, that.authorities)
                && Objects.equals(identity, that.identity)
                && Objects.equals(keyPassword, that.keyPassword);
    }

    @Override
    public int hashCode() {
        return Objects.hash(authorities, identity, keyPassword);
    }

    /** The names of the files, without the password. */
    @Override
    public String toString() {
        return "TlsOptions[trusting " + (authorities == null ? "whom the JVM trusts" : authorities) + ", presenting "
                + (identity == null ? "nothing" : identity.certificates) + "]";
    }

    private record Identity(Path certificates, Path key) {}
}
