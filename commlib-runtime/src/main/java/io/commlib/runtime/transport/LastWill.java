package io.commlib.runtime.transport;

import io.commlib.runtime.address.Address;

/**
 * What a broker publishes in the name of a node that has died: one whose connection ended without a goodbye. Only MQTT has
 * it; other transports ignore it.
 *
 * @param address where it is published
 * @param frame what; written when the connection is made, so a timestamp in it is of then
 */
public record LastWill(Address address, Frame frame) {}
