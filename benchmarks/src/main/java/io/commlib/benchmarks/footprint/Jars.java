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

    /** Clients of Redis and of Mosquitto to compare with, and what they need; ours need none. */
    private static final List<String> RAW = List.of(
            "lettuce-core-",
            "redis-authx-core-",
            "reactor-core-",
            "hivemq-mqtt-client-",
            "rxjava-2",
            "reactive-streams-",
            "jctools-core-",
            "dagger-",
            "javax.inject-",
            "netty-");

    /** The client of RabbitMQ, and what of Netty it needs. */
    private static final List<String> RABBITMQ = List.of(
            "amqp-client-",
            "netty-buffer-",
            "netty-codec-4",
            "netty-codec-base-",
            "netty-codec-compression-",
            "netty-codec-marshalling-",
            "netty-codec-protobuf-",
            "netty-common-",
            "netty-handler-4",
            "netty-resolver-4",
            "netty-transport-4",
            "netty-transport-native-unix-common-");

    private Jars() {}

    /** What is to be added for a broker: its client with what that needs. */
    static List<String> client(Broker broker) {
        return switch (broker) {
            case RABBITMQ -> RABBITMQ;
            case REDIS, MOSQUITTO, NONE, NATS -> List.of();
        };
    }

    /** What a small program over any broker has, ours or one over a raw client. */
    static List<String> program() {
        return Stream.of(List.of("commlib-runtime-", "jackson-", "slf4j-simple-"), REQUIRED, RABBITMQ, RAW)
                .flatMap(List::stream)
                .toList();
    }
}
