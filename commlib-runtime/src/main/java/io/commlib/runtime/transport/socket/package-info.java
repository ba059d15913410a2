/**
 * Connections to brokers as bytes, for the transports that speak to theirs without a library. Public only for those; no user of
 * commlib calls it.
 *
 * <p><b>Threads.</b> An {@link io.commlib.runtime.transport.socket.IoLoop} reads its connections and hands on what came in. Who
 * sends writes to the connection itself when nobody else does, without ever waiting for it: all sockets are non-blocking, and
 * what one has no room for is written by its loop as soon as there is some. When much is sent, the loop writes, so that many
 * messages share a write; a lone message wakes no thread.
 *
 * <p><b>From outside in.</b> An {@code Outbox} holds what is to be written and decides who writes; a {@code FrameReader} cuts what
 * comes in into the frames of a protocol. Both stand on a {@code ChannelIo}, a connection to an {@code Endpoint} that a {@code Dialer}
 * makes and an {@code IoLoop} serves, and that on a {@code Wire}, which is plain or encrypted.
 */
@NullMarked
package io.commlib.runtime.transport.socket;

import org.jspecify.annotations.NullMarked;
