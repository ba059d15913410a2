package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.AddressPattern;

/** What addresses are on an MQTT broker, for tests outside. */
public final class MqttNotation {

    private MqttNotation() {}

    /** The filter of a pattern. */
    public static String filter(AddressPattern pattern) {
        return Topics.filter(pattern);
    }
}
