package io.commlib.runtime.python;

import java.util.Map;

/**
 * What a peer got.
 *
 * @param address where it was sent, in dots
 * @param payload as text
 * @param properties of AMQP; empty elsewhere
 */
record Received(String address, String payload, Map<String, Object> properties) {}
