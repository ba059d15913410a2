package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcClient;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.RedisAccess;
import io.commlib.runtime.testing.RedisCluster;
import io.commlib.runtime.testing.RedisInspector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes follow when another server takes the place of theirs. */
class RedisFailoverTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final Rpc<Pair, Pair> rpc = Rpc.of("Echo", "failover.echo", Pair.CODEC, Pair.CODEC);
    private final Topic<Pair> topic = Topic.of("News", "failover.news", Pair.CODEC);
    private final Topic<Pair> kept =
            Topic.of("Kept", "failover.kept", Pair.CODEC).asRetained();

    @Test
    void aReplicaThatSentinelsPromoteTakesOverFromAKilledMaster() {
        try (PrivateBroker master = Brokers.privateRedis();
                PrivateBroker replica = replicaOf(master);
                PrivateBroker sentinel = Brokers.redisSentinel("ours", portOf(master))) {
            awaitReplication(replica.uri());
            everythingGoesOnAfter(sentinel.uri(), master::kill);
        }
    }

    @Test
    void sentinelsAndServersMayAskForTlsAndPasswordsOfTheirOwn(@TempDir Path folder) {
        RedisAccess access = RedisAccess.in(folder);
        try (PrivateBroker master = Brokers.redisProcess(access::options);
                PrivateBroker replica = Brokers.redisProcess(
                        port -> Stream.concat(access.options(port).stream(), replicating(master).stream())
                                .toList());
                PrivateBroker sentinel = Brokers.redisSentinel("ours", portOf(master), access)) {
            everythingGoesOnAfter(access.uri(sentinel.uri()), () -> {
                awaitReplication(access.inspecting(replica.uri()));
                master.kill();
            });
        }
    }

    @Test
    void theNextHostTakesOverWhenItIsMadeTheMaster() {
        try (PrivateBroker master = Brokers.privateRedis();
                PrivateBroker replica = replicaOf(master);
                RedisInspector inspector = new RedisInspector(replica.uri())) {
            String hosts = "redis://" + authority(replica) + "," + authority(master);
            everythingGoesOnAfter(hosts, () -> {
                master.kill();
                inspector.redis().replicaofNoOne();
            });
        }
    }

    @Test
    void theReplicaOfAClustersMasterTakesOverWithoutACrash() {
        try (RedisCluster cluster = new RedisCluster(Keys.OF_A_CLUSTER.retained())) {
            everythingGoesOnAfter(cluster.uri(), () -> promote(cluster.replica()));
            assertThat(cluster.replica().redis().keys("*")).isEqualTo(List.of(Keys.OF_A_CLUSTER.retained()));
        }
    }

    @Test
    void theReplicaOfAClustersKilledMasterTakesOverAlsoOverTlsAndWithAPassword(@TempDir Path folder) {
        try (RedisCluster cluster = new RedisCluster(Keys.OF_A_CLUSTER.retained(), RedisAccess.in(folder))) {
            everythingGoesOnAfter(cluster.uri(), cluster::killMaster);
            assertThat(cluster.replica().redis().keys("*")).isEqualTo(List.of(Keys.OF_A_CLUSTER.retained()));
        }
    }

    private static void awaitReplication(String replica) {
        try (RedisInspector inspector = new RedisInspector(replica)) {
            await().until(() -> inspector.redis().info("replication").contains("master_link_status:up"));
        }
    }

    /** Asks again, since a cluster on a busy machine gives up a failover that takes it five seconds. */
    private static void promote(RedisInspector replica) {
        AtomicLong patience = new AtomicLong(System.nanoTime());
        await().atMost(LONG).until(() -> {
            boolean promoted = replica.redis().info("replication").contains("role:master");
            if (!promoted && patience.get() - System.nanoTime() <= 0) {
                patience.set(System.nanoTime() + Duration.ofSeconds(6).toNanos());
                replica.redis().clusterFailover(false);
            }
            return promoted;
        });
    }

    private void everythingGoesOnAfter(String uri, Runnable fault) {
        Queue<Pair> news = new ConcurrentLinkedQueue<>();
        try (Node server = Node.connect(uri, "server");
                Node client = Node.connect(uri, "client")) {
            server.serve(rpc, request -> request);
            server.channel(topic).subscribe(news::add);
            client.channel(kept).publish(Pair.of(7));
            assertThat(client.client(rpc).call(Pair.of(1))).isEqualTo(Pair.of(1));

            Callers callers = new Callers(client.client(rpc));
            fault.run();

            await().atMost(LONG).until(() -> server.metrics().snapshot().reconnects() > 0);
            await().atMost(LONG).until(() -> answers(client));
            await().atMost(LONG).until(() -> {
                publish(client);
                return news.contains(Pair.of(2));
            });
            await().atMost(LONG).until(() -> publishKept(client));
            Queue<Pair> keptOnes = new ConcurrentLinkedQueue<>();
            server.channel(kept).subscribe(keptOnes::add);
            await().until(() -> keptOnes.contains(Pair.of(8)));
            assertThat(callers.stop()).isLessThan(SHORT.plusSeconds(1));
        }
    }

    private boolean answers(Node client) {
        try {
            return client.client(rpc).call(Pair.of(3), SHORT).equals(Pair.of(3));
        } catch (CommlibException notYet) {
            return false;
        }
    }

    private void publish(Node client) {
        var unused = client.channel(topic).publishAsync(Pair.of(2));
    }

    private boolean publishKept(Node client) {
        try {
            client.channel(kept).publishAsync(Pair.of(8)).join();
            return true;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private static PrivateBroker replicaOf(PrivateBroker master) {
        return Brokers.redisProcess(port -> replicating(master));
    }

    private static List<String> replicating(PrivateBroker master) {
        return List.of("--replicaof", "127.0.0.1 " + portOf(master), "--repl-diskless-sync-delay", "0");
    }

    private static int portOf(PrivateBroker broker) {
        return URI.create(broker.uri()).getPort();
    }

    private static String authority(PrivateBroker broker) {
        return URI.create(broker.uri()).getAuthority();
    }

    /** Call again and again, each with the same limit, whatever becomes of the broker. */
    private static final class Callers {

        private static final int WIDTH = 4;
        private static final Duration PAUSE = Duration.ofMillis(5);

        private final ExecutorService threads = Executors.newFixedThreadPool(WIDTH);
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();
        private final AtomicLong longestNanos = new AtomicLong();

        Callers(RpcClient<Pair, Pair> client) {
            for (int i = 0; i < WIDTH; i++) {
                threads.execute(() -> {
                    while (!stopped.get()) {
                        call(client);
                    }
                });
            }
            threads.shutdown();
        }

        private void call(RpcClient<Pair, Pair> client) {
            long begun = System.nanoTime();
            try {
                client.call(Pair.of(4), SHORT);
            } catch (NotConnectedException | CallTimeoutException lost) {
                // it was with the server that is gone, or there was none
            } catch (RuntimeException e) {
                surprises.add(e);
            }
            longestNanos.accumulateAndGet(System.nanoTime() - begun, Math::max);
            LockSupport.parkNanos(PAUSE.toNanos());
        }

        /** Ends them, and gives how long the longest call took. */
        Duration stop() {
            stopped.set(true);
            await().until(threads::isTerminated);
            assertThat(surprises).isEmpty();
            return Duration.ofNanos(longestNanos.get());
        }
    }
}
