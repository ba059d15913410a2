package io.commlib.runtime.transport.mqtt.protocol;

/**
 * What is asked of the broker in a SUBSCRIBE.
 *
 * @param filter of topics
 * @param qos the most that messages are delivered with: 0, 1 or 2
 * @param retained whether the broker is to send what it retains; 3.1.1 always does
 */
public record Subscription(String filter, int qos, boolean retained) {}
