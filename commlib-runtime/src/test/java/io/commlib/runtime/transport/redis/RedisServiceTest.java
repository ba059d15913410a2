package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.RedisInspector;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportLimits;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class RedisServiceTest {

    /** Redis answers so fast that a request which waits already may be there before {@code serve} returns. */
    @Test
    void whoeverCallsServeNeverCallsTheHandler() {
        int services = 100;
        Queue<Thread> handling = new ConcurrentLinkedQueue<>();
        try (Timer timer = new Timer("service-test");
                RedisInspector inspector = new RedisInspector(Brokers.redis())) {
            TransportContext context = new TransportContext(
                    "service-test", Duration.ofSeconds(10), false, TransportLimits.DEFAULT, Runnable::run, timer);
            RedisConnections connections = RedisConnections.open(ConnectionUri.parse(Brokers.redis()), context);
            try (RedisTransport transport = new RedisTransport(connections, context)) {
                for (int i = 0; i < services; i++) {
                    Address address = new Address("service.test" + i);
                    inspector.redis().rpush(address.text(), "{\"header\":{\"reply_to\":\"\"},\"data\":{}}");
                    transport.serve(address, new ServeOptions(1), request -> {
                        handling.add(Thread.currentThread());
                        return CompletableFuture.completedFuture(request);
                    });
                }

                await().until(() -> handling.size() == services);
                assertThat(handling).doesNotContain(Thread.currentThread());
            }
        }
    }
}
