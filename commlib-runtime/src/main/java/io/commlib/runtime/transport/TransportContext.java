package io.commlib.runtime.transport;

import io.commlib.runtime.dispatch.Timer;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What a node gives its transport.
 *
 * @param name the node's name, by which the broker may show the connection
 * @param connectTimeout how long connecting may take
 * @param compression whether to compress what is sent; what is received is read either way
 * @param limits what bounds it
 * @param executor for work that is not the client library's own
 * @param timer for deadlines
 * @param tls whom to trust and who to be, where the connection uri asks for encryption
 * @param lastWill what the broker tells when the node dies, where the broker can; or null
 * @param dialect how to write what is sent; what is received is read in either
 */
public record TransportContext(
        String name,
        Duration connectTimeout,
        boolean compression,
        TransportLimits limits,
        Executor executor,
        Timer timer,
        TlsOptions tls,
        @Nullable LastWill lastWill,
        Dialect dialect) {

    /**
     * Makes one that trusts whom the JVM trusts, and writes {@link Dialect#COMMLIB}, without a last will.
     *
     * @param name the node's name
     * @param connectTimeout how long connecting may take
     * @param compression whether to compress what is sent
     * @param limits what bounds it
     * @param executor for work that is not the client library's own
     * @param timer for deadlines
     */
    public TransportContext(
            String name,
            Duration connectTimeout,
            boolean compression,
            TransportLimits limits,
            Executor executor,
            Timer timer) {
        this(name, connectTimeout, compression, limits, executor, timer, TlsOptions.DEFAULT, null, Dialect.COMMLIB);
    }

    /**
     * The same with other files for TLS.
     *
     * @param options in place of {@link #tls()}
     * @return a context that shares all else
     */
    public TransportContext withTls(TlsOptions options) {
        return new TransportContext(
                name, connectTimeout, compression, limits, executor, timer, options, lastWill, dialect);
    }

    /**
     * The same with another last will.
     *
     * @param will in place of {@link #lastWill()}; or null
     * @return a context that shares all else
     */
    public TransportContext withLastWill(@Nullable LastWill will) {
        return new TransportContext(name, connectTimeout, compression, limits, executor, timer, tls, will, dialect);
    }
}
