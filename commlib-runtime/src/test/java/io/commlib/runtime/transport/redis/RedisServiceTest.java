package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportLimits;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Payloads;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RedisServiceTest {

    /** Whoever calls {@code serve} may be the one that takes what waits already: Redis answers that fast. */
    @Test
    void theThreadThatTakesARequestFromRedisDoesNotCallTheHandler() {
        Queue<Runnable> handedOver = new ArrayDeque<>();
        AtomicInteger handled = new AtomicInteger();
        try (Timer timer = new Timer("service-test")) {
            TransportContext context = new TransportContext(
                    "service-test", Duration.ofSeconds(10), false, TransportLimits.DEFAULT, handedOver::add, timer);
            TransportMetrics metrics = new TransportMetrics();
            try (RedisConnections connections = RedisConnections.open(ConnectionUri.parse(Brokers.redis()), context)) {
                RedisService service = new RedisService(
                        connections,
                        new BlockingPops(connections, timer),
                        new Payloads(context, new BrokerClock(), metrics),
                        metrics,
                        context,
                        new Address("service.test"),
                        new ServeOptions(1),
                        request -> {
                            handled.incrementAndGet();
                            return CompletableFuture.completedFuture(request);
                        },
                        ConcurrentHashMap.newKeySet());
                assertThat(service.reserve(1)).isEqualTo(1);

                service.take(List.of("{\"header\":{\"reply_to\":\"\"},\"data\":{}}".getBytes(StandardCharsets.UTF_8)));

                assertThat(handled).hasValue(0);
                assertThat(handedOver).hasSize(1);
                handedOver.remove().run();
                assertThat(handled).hasValue(1);
            }
        }
    }
}
