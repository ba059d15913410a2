/**
 * A client for Redis, in the second version of its protocol (RESP2, "Redis serialization protocol specification"), which every
 * server speaks. Public only for the transport above; no user of commlib calls it.
 *
 * <p><b>From outside in.</b> A {@code RedisConnection} sends each {@code Command} by the {@code CommandBatch} of its {@link
 * io.commlib.runtime.transport.socket.Outbox}, and matches what a {@code ReplyReader} makes of what comes in, a {@code Reply} each,
 * with the commands in their order. Which threads do so is told by {@link io.commlib.runtime.transport.socket}.
 */
@NullMarked
package io.commlib.runtime.transport.redis.protocol;

import org.jspecify.annotations.NullMarked;
