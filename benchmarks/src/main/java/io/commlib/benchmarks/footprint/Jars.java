package io.commlib.benchmarks.footprint;

import io.commlib.benchmarks.Broker;
import java.util.List;
import java.util.stream.Stream;

/** Which jars a program has, by the beginnings of their names. */
final class Jars {

    /** The runtime without its tests. */
    static final List<String> RUNTIME = List.of("commlib-runtime-0.1.0-SNAPSHOT.jar");

    /** What the runtime needs always. */
    static final List<String> REQUIRED = List.of("jspecify-", "slf4j-api-");

    /** A client of Mosquitto to compare with, and what it needs; ours needs none. */
    private static final List<String> RAW_MQTT = List.of(
            "hivemq-mqtt-client-",
            "rxjava-2",
            "reactive-streams-",
            "jctools-core-",
            "dagger-",
            "javax.inject-",
            "netty-");

    private Jars() {}

    /** What is to be added for a broker: its client with what that needs. */
    static List<String> client(Broker broker) {
        return switch (broker) {
            case REDIS -> List.of("lettuce-core-", "redis-authx-core-", "reactor-core-", "reactive-streams-", "netty-");
            case RABBITMQ -> List.of("amqp-client-");
            case MOSQUITTO, NONE, NATS -> List.of();
        };
    }

    /** What a small program over any broker has, ours or one over a raw client. */
    static List<String> program() {
        return Stream.of(
                        List.of("commlib-runtime-", "jackson-", "slf4j-simple-"),
                        REQUIRED,
                        client(Broker.REDIS),
                        client(Broker.RABBITMQ),
                        RAW_MQTT)
                .flatMap(List::stream)
                .toList();
    }
}
