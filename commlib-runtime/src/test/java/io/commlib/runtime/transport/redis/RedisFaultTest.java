package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcClient;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.RedisInspector;
import io.commlib.runtime.testing.Wire;
import io.commlib.runtime.transport.TransportState;
import io.lettuce.core.KillArgs;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to calls and subscriptions when the broker or a connection goes away under load. */
class RedisFaultTest {

    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Rpc<Pair, Pair> rpc = Rpc.of("Echo", "fault.echo", Pair.CODEC, Pair.CODEC);
    private final Topic<Pair> topic = Topic.of("News", "fault.news", Pair.CODEC);
    private final PrivateBroker broker = Brokers.privateRedis();
    private final Node server = Node.connect(broker.uri(), "server");
    private final Node client = Node.connect(broker.uri(), "client");

    @AfterEach
    void close() {
        client.close();
        server.close();
        broker.close();
    }

    @Test
    void aCrashedBrokerFailsCallsInTimeAndEverythingComesBackWithIt() {
        Queue<Pair> news = new ConcurrentLinkedQueue<>();
        server.serve(rpc, request -> request);
        server.channel(topic).subscribe(news::add);
        List<TransportState> states = new CopyOnWriteArrayList<>();
        client.onStateChange(states::add);
        client.client(rpc).call(Pair.of(0));
        Load load = new Load(client.client(rpc), 32, DEADLINE);
        await().until(() -> load.succeeded.get() > 200);

        broker.kill();
        await().until(() -> client.state() == TransportState.RECONNECTING);
        assertThatThrownBy(() -> client.client(rpc).call(Pair.of(1), LONG)).isInstanceOf(NotConnectedException.class);
        assertThatThrownBy(() -> client.channel(topic).publish(Pair.of(1))).isInstanceOf(NotConnectedException.class);
        broker.restart();

        await().atMost(LONG)
                .until(() -> client.state() == TransportState.READY && server.state() == TransportState.READY);
        int before = load.succeeded.get();
        await().until(() -> load.succeeded.get() > before + 200);
        load.stop();
        assertThat(load.failures)
                .allMatch(
                        failure -> failure instanceof NotConnectedException || failure instanceof CallTimeoutException);
        assertThat(load.longest()).isLessThan(DEADLINE.plusSeconds(1));
        Channel<Pair> channel = client.channel(topic);
        channel.publish(Pair.of(7));
        await().until(() -> news.contains(Pair.of(7)));
        assertThat(states).containsExactly(TransportState.RECONNECTING, TransportState.READY);
        try (RedisInspector inspector = new RedisInspector(broker.uri())) {
            await().until(() -> inspector.connections() == 6);
        }
    }

    @Test
    void aPopThatIsKilledWhileItWaitsTakesNothingWithIt() {
        server.serve(rpc, request -> request);
        client.client(rpc).call(Pair.of(0));
        try (RedisInspector inspector = new RedisInspector(broker.uri())) {
            for (int i = 1; i <= 20; i++) {
                assertThat(killBlocked(inspector)).isEqualTo(1);
                assertThat(client.client(rpc).call(Pair.of(i), DEADLINE)).isEqualTo(Pair.of(i));
                await().until(() -> server.state() == TransportState.READY && isBlocked(inspector));
            }
        }
    }

    /**
     * Redis counts what one pop takes as delivered when it has written it, before the connection has it: that may go with
     * each connection killed in that instant, and no other.
     */
    @Test
    void killingTheConnectionThatBlocksUnderLoadLosesNoRequestButThoseOnIt() {
        int kills = 10;
        server.serve(rpc, request -> request);
        client.client(rpc).call(Pair.of(0));
        int width = 16;
        Load load = new Load(client.client(rpc), width, DEADLINE);
        try (RedisInspector inspector = new RedisInspector(broker.uri())) {
            for (int i = 0; i < kills; i++) {
                int before = load.succeeded.get();
                await().until(() -> load.succeeded.get() > before + 50);
                await().until(() -> killBlocked(inspector) == 1);
                await().until(() -> server.state() == TransportState.READY);
            }
            load.stop();

            assertThat(load.failures)
                    .hasSizeLessThanOrEqualTo(kills * width)
                    .allMatch(failure -> failure instanceof CallTimeoutException);
            client.close();
            server.close();
            await().until(() -> inspector.redis().dbsize() == 0);
        }
    }

    @Test
    void closingAServiceUnderLoadLeavesItsRequestsToTheOthers() {
        server.serve(rpc, request -> request);
        client.client(rpc).call(Pair.of(0));
        Load load = new Load(client.client(rpc), 64, LONG);
        for (int i = 0; i < 5; i++) {
            Node leaving = Node.connect(broker.uri(), "leaving");
            leaving.serve(rpc, request -> request);
            int before = load.succeeded.get();
            await().until(() -> load.succeeded.get() > before + 100);
            leaving.close();
        }
        load.stop();

        assertThat(load.failures).isEmpty();
    }

    @Test
    void aConnectionThatIsDeadWithoutSayingSoIsNoticedAndMadeAnew() {
        server.serve(rpc, request -> request);
        try (Wire wire = new Wire(broker.uri());
                Node far = Node.connect(wire.uri(), "far")) {
            assertThat(far.client(rpc).call(Pair.of(1))).isEqualTo(Pair.of(1));

            List<TransportState> states = new CopyOnWriteArrayList<>();
            far.onStateChange(states::add);

            wire.cut();

            await().atMost(LONG).until(() -> states.equals(List.of(TransportState.RECONNECTING, TransportState.READY)));
            assertThat(far.client(rpc).call(Pair.of(2))).isEqualTo(Pair.of(2));
        }
    }

    /** Kills the connection of the server that blocks; 0 when none does at the moment. */
    private static long killBlocked(RedisInspector inspector) {
        return blocked(inspector)
                .mapToLong(id -> inspector.redis().clientKill(KillArgs.Builder.id(id)))
                .sum();
    }

    private static boolean isBlocked(RedisInspector inspector) {
        return blocked(inspector).findAny().isPresent();
    }

    private static Stream<Long> blocked(RedisInspector inspector) {
        return inspector
                .redis()
                .clientList()
                .lines()
                .filter(line -> line.contains("name=server ") && line.contains("cmd=blmpop"))
                .map(line -> Long.parseLong(line.replaceFirst("^id=(\\d+).*", "$1")));
    }

    /** So many calls at once, one after the other, until it is stopped. */
    private static final class Load {

        private final RpcClient<Pair, Pair> calls;
        private final Duration limit;
        private final int width;
        private final Semaphore room;
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicInteger succeeded = new AtomicInteger();
        private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        private final Queue<Duration> durations = new ConcurrentLinkedQueue<>();

        Load(RpcClient<Pair, Pair> calls, int width, Duration limit) {
            this.calls = calls;
            this.limit = limit;
            this.width = width;
            this.room = new Semaphore(width);
            room.acquireUninterruptibly(width);
            IntStream.range(0, width).forEach(this::next);
        }

        private void next(long number) {
            if (stopped.get()) {
                room.release();
                return;
            }
            long begun = System.nanoTime();
            CompletableFuture<Pair> call = calls.callAsync(Pair.of(number), limit);
            var unused = call.whenComplete((answer, failure) -> {
                durations.add(Duration.ofNanos(System.nanoTime() - begun));
                if (failure == null) {
                    succeeded.incrementAndGet();
                    next(number + width);
                } else {
                    failures.add(Futures.unwrap(failure));
                    CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS).execute(() -> next(number + width));
                }
            });
        }

        void stop() {
            stopped.set(true);
            await().atMost(LONG).until(() -> room.availablePermits() == width);
        }

        Duration longest() {
            return durations.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        }
    }
}
