package io.commlib.benchmarks;

import io.commlib.runtime.testing.Brokers;
import java.util.Map;
import java.util.function.Supplier;

/** What contenders speak over. Each is found or started once, when first asked for, and ends with the JVM. */
public enum Broker {
    /** Redis. */
    REDIS("Redis", Brokers::redis),
    /** RabbitMQ. */
    RABBITMQ("RabbitMQ", Brokers::rabbitMq),
    /** Mosquitto, with its defaults. */
    MOSQUITTO("Mosquitto", Brokers::mosquitto),
    /** None: contenders of one JVM, or over sockets of their own. */
    NONE("no broker", () -> "memory:benchmark"),
    /** NATS, as a reference. */
    NATS("NATS", NatsServer::uri);

    private final String label;
    private final Supplier<String> uri;

    Broker(String label, Supplier<String> uri) {
        this.label = label;
        this.uri = uri;
    }

    /**
     * Where it is.
     *
     * @return a connection string; the same each time
     * @throws IllegalStateException when there is none and none can be started; says what to install
     */
    public String uri() {
        return uri.get();
    }

    /**
     * Whether it can be had. Those that commlib speaks over must be there; NATS is only a reference.
     *
     * @return false when there is no NATS
     */
    public boolean available() {
        return this != NATS || NatsServer.available();
    }

    /**
     * What tells a process that this one starts where it is, started now if it was not yet.
     *
     * @return variables of its environment
     */
    public Map<String, String> environment() {
        return switch (this) {
            case REDIS -> Map.of("COMMLIB_REDIS_URI", uri());
            case RABBITMQ -> Map.of("COMMLIB_AMQP_URI", uri());
            case MOSQUITTO -> Map.of("COMMLIB_MQTT_URI", uri());
            case NATS -> Map.of("NATS_URI", uri());
            case NONE -> Map.of();
        };
    }

    @Override
    public String toString() {
        return label;
    }
}
