package io.commlib.runtime.endpoint;

import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.transport.Dialect;
import java.time.Duration;

/**
 * What a node's endpoints have in common unless one says otherwise.
 *
 * @param encoding of what they send first; a reply is in the encoding of its request
 * @param timeout how long anything may take that waits for the broker or another node, and has no time limit of its own
 * @param drainLimit how long closing waits for what was begun
 * @param mailboxCapacity how many messages may wait for the handler of a subscription
 * @param dialect how the connection writes what is sent; {@link Dialect#COMMLIB} where nothing is written, in memory
 */
public record EndpointSettings(
        Encoding encoding, Duration timeout, Duration drainLimit, int mailboxCapacity, Dialect dialect) {}
