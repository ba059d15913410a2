package io.commlib.runtime.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.transport.Dialect;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A node that speaks to programs of the Python library, and one such program of each version, at one broker. */
@ParameterizedClass
@EnumSource(PythonVersion.class)
abstract class PythonSetting {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What all addresses of this test begin with. */
    final String base = BrokerUnderTest.unique();

    final BrokerUnderTest broker;
    final PythonVersion version;
    final String uri;

    /** Whether calls are in the library's envelope; over AMQP the properties say what it does. */
    final boolean enveloped;

    final PythonPeer python;
    final Node node;

    PythonSetting(BrokerUnderTest broker, PythonVersion version) {
        this.broker = broker;
        this.version = version;
        this.uri = broker.uri();
        this.enveloped = broker != BrokerUnderTest.RABBIT_MQ;
        this.python = switch (broker) {
            case REDIS -> new RedisPeer(broker.uri(), version);
            case MOSQUITTO -> new MqttPeer(broker.uri(), version);
            case RABBIT_MQ -> new AmqpPeer(broker.uri(), version);
            case MEMORY -> throw new IllegalArgumentException("Python does not reach into a JVM");
        };
        this.node = Node.builder(uri)
                .name(base)
                .dialect(Dialect.COMMLIB_PY)
                .timeout(PATIENCE)
                .build();
    }

    @AfterEach
    void close() {
        node.close();
        python.close();
    }

    final Any dataOf(Received call) {
        return json(enveloped ? Envelopes.data(call.payload()) : call.payload());
    }

    static Any json(String text) {
        return Json.read(text.getBytes(UTF_8));
    }

    static Received take(BlockingQueue<Received> queue) {
        try {
            return Objects.requireNonNull(queue.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS), "nothing came");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
