package io.commlib.runtime.transport.mqtt.protocol;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a broker is.
 *
 * @param host its name or address
 * @param port 1 to 65535
 * @param tls encrypts the connection, and verifies the broker and its name; null for a connection that is not encrypted
 * @param timeout for all of connecting: finding the host, connecting, encrypting, and being let in
 */
public record Endpoint(String host, int port, @Nullable SSLContext tls, Duration timeout) {}
