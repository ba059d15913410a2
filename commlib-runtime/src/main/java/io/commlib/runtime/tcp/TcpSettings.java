package io.commlib.runtime.tcp;

import java.net.InetSocketAddress;
import java.time.Duration;

/** How a bridge behaves; {@link TcpBridgeBuilder} says what each means. */
record TcpSettings(
        InetSocketAddress target, int maxConnections, int bufferSize, Duration connectTimeout, Duration idleTimeout) {

    /** How often limits of time are looked at: often enough that none is overrun by more than a quarter. */
    long sweepMillis() {
        Duration shorter = connectTimeout.compareTo(idleTimeout) < 0 ? connectTimeout : idleTimeout;
        return Math.max(1, Math.min(1_000, shorter.toMillis() / 4));
    }
}
