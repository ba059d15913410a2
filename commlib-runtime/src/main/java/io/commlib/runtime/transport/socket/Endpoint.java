package io.commlib.runtime.transport.socket;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a broker is.
 *
 * @param address a {@link java.net.UnixDomainSocketAddress}, or an {@link InetSocketAddress}, whose host is looked up when it is
 *     connected to
 * @param tls encrypts the connection, and verifies the broker and its name; null for a connection that is not encrypted, as
 *     over a socket of this machine
 * @param timeout for all of connecting: finding the host, connecting, encrypting, and being let in
 */
public record Endpoint(SocketAddress address, @Nullable SSLContext tls, Duration timeout) {

    /**
     * One at a host.
     *
     * @param host its name or address
     * @param port 1 to 65535
     * @param tls as {@link #tls()}
     * @param timeout as {@link #timeout()}
     * @return where that is
     */
    public static Endpoint at(String host, int port, @Nullable SSLContext tls, Duration timeout) {
        return new Endpoint(InetSocketAddress.createUnresolved(host, port), tls, timeout);
    }
}
