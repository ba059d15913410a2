package io.commlib.runtime.transport;

import io.commlib.runtime.dispatch.Timer;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * What a node gives its transport.
 *
 * @param name the node's name, by which the broker may show the connection
 * @param connectTimeout how long connecting may take
 * @param compression whether to compress what is sent; what is received is read either way
 * @param limits what bounds it
 * @param executor for work that is not the client library's own
 * @param timer for deadlines
 */
public record TransportContext(
        String name,
        Duration connectTimeout,
        boolean compression,
        TransportLimits limits,
        Executor executor,
        Timer timer) {}
