/**
 * A client for brokers of MQTT 5.0 and 3.1.1 (OASIS standards; sections are named where a rule comes from). Public only for
 * the transport above; no user of commlib calls it.
 *
 * <p><b>Threads.</b> An {@link io.commlib.runtime.transport.mqtt.protocol.IoLoop} reads its connections and hands on what came in. Who
 * sends writes to the connection itself when nobody else does, without ever waiting for it: all sockets are non-blocking, and
 * what one has no room for is written by its loop as soon as there is some. When much is sent, the loop writes, so that many
 * messages share a write; a lone message wakes no thread.
 *
 * <p><b>From outside in.</b> {@code MqttClient} holds the {@code Session}, which may outlive a connection, and the current {@code
 * Connection}. That encodes into its {@code Outbox} and decodes by a {@code PacketReader}, both over a {@code Wire}, which is plain or
 * encrypted.
 */
@NullMarked
package io.commlib.runtime.transport.mqtt.protocol;

import org.jspecify.annotations.NullMarked;
