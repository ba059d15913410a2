/**
 * A client for brokers of MQTT 5.0 and 3.1.1 (OASIS standards; sections are named where a rule comes from). Public only for
 * the transport above; no user of commlib calls it.
 *
 * <p><b>From outside in.</b> {@code MqttClient} holds the {@code Session}, which may outlive a connection, and the current {@code
 * Connection}. That encodes into the {@code Batch} of its {@link io.commlib.runtime.transport.socket.Outbox} and decodes by a {@code
 * PacketReader}. Which threads do so is told by {@link io.commlib.runtime.transport.socket}.
 */
@NullMarked
package io.commlib.runtime.transport.mqtt.protocol;

import org.jspecify.annotations.NullMarked;
