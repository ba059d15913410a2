package io.commlib.runtime.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds a real broker for a test: the one that an environment variable names, else one in a container where a Docker
 * engine answers, else one started from a program on the {@code PATH}. Where there is none, the test fails and says
 * what to install.
 */
public final class Brokers {

    private static final BrokerKind REDIS = new Redis();
    private static final BrokerKind RABBIT_MQ = new RabbitMq(null, "");
    private static final BrokerKind MOSQUITTO = new Mosquitto(null, "");

    private static final Map<BrokerKind, String> SHARED = new ConcurrentHashMap<>();

    private Brokers() {}

    /** The connection string of the one Redis that all tests of this JVM share; it ends with the JVM. */
    public static String redis() {
        return SHARED.computeIfAbsent(REDIS, Brokers::shared);
    }

    /** A Redis of the caller's own: never the one that an environment variable names, which is not ours to kill. */
    public static PrivateBroker privateRedis() {
        return start(REDIS);
    }

    /**
     * A Redis of the caller's own with options, always a process of this machine: several that work together have to reach
     * each other by the addresses that they tell.
     *
     * @param options of the program, which may depend on the port that it listens on
     */
    public static PrivateBroker redisProcess(IntFunction<List<String>> options) {
        return process(new Redis(options));
    }

    /** One that watches a server, and makes a replica take its place when it dies. */
    public static PrivateBroker redisSentinel(String master, int port) {
        return process(new RedisSentinel(master, port, null));
    }

    /** The same where nobody but those with access gets in. */
    public static PrivateBroker redisSentinel(String master, int port, RedisAccess access) {
        return process(new RedisSentinel(master, port, access));
    }

    /** The connection string of the one RabbitMQ that all tests of this JVM share; it ends with the JVM. */
    public static String rabbitMq() {
        return SHARED.computeIfAbsent(RABBIT_MQ, Brokers::shared);
    }

    /** A RabbitMQ of the caller's own. It takes 6 to 8 seconds to start. */
    public static PrivateBroker privateRabbitMq() {
        return start(RABBIT_MQ);
    }

    /**
     * A RabbitMQ of the caller's own that speaks nothing but TLS.
     *
     * @param identity of the broker
     * @param clients the authority that has to have signed the certificates of clients
     */
    public static PrivateBroker privateRabbitMq(TestAuthority.Identity identity, Path clients) {
        return start(new RabbitMq(new RabbitMq.Tls(identity, clients), ""));
    }

    /**
     * A RabbitMQ of the caller's own with settings, always a process of this machine, which can be told more.
     *
     * @param settings lines of its configuration
     */
    public static RabbitMqProcess rabbitMqProcess(String settings) {
        return new RabbitMqProcess(process(new RabbitMq(null, settings)));
    }

    /** The connection string of the one Mosquitto that all tests of this JVM share; it ends with the JVM. */
    public static String mosquitto() {
        return SHARED.computeIfAbsent(MOSQUITTO, Brokers::shared);
    }

    /** A Mosquitto of the caller's own. */
    public static PrivateBroker privateMosquitto() {
        return start(MOSQUITTO);
    }

    /**
     * A Mosquitto of the caller's own that speaks nothing but TLS.
     *
     * @param identity of the broker
     * @param clients the authority that has to have signed the certificates of clients; null to ask for none
     */
    public static PrivateBroker privateMosquitto(TestAuthority.Identity identity, @Nullable Path clients) {
        return start(new Mosquitto(new Mosquitto.Tls(identity, clients), ""));
    }

    /**
     * A Mosquitto of the caller's own with settings, always a process of this machine: they may name its files.
     *
     * @param settings lines of its configuration
     */
    public static PrivateBroker mosquittoProcess(String settings) {
        return process(new Mosquitto(null, settings));
    }

    private static String shared(BrokerKind kind) {
        @Nullable String named = System.getenv(kind.uriVariable());
        return named != null ? named : start(kind).uri();
    }

    private static PrivateBroker start(BrokerKind kind) {
        if (ContainerBroker.canRun()) {
            return new ContainerBroker(kind);
        }
        return process(kind);
    }

    private static ProcessBroker process(BrokerKind kind) {
        if (ProcessBroker.canRun(kind)) {
            return new ProcessBroker(kind);
        }
        throw new IllegalStateException(
                ("No %1$s to start for this test: no Docker engine answers, and %2$s is not on the PATH. Install one of them "
                                + "(apt-get install %2$s); %3$s serves only tests that leave the broker alone.")
                        .formatted(kind.label(), kind.program(), kind.uriVariable()));
    }
}
