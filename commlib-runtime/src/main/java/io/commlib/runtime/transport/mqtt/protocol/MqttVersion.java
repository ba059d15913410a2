package io.commlib.runtime.transport.mqtt.protocol;

/** A version of the protocol. */
public enum MqttVersion {
    /** MQTT 3.1.1. */
    V3(4),
    /** MQTT 5.0. */
    V5(5);

    private final int level;

    MqttVersion(int level) {
        this.level = level;
    }

    /** By which CONNECT names it (5.0, 3.1.2.2). */
    int level() {
        return level;
    }
}
