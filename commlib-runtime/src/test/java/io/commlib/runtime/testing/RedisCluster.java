package io.commlib.runtime.testing;

import static org.awaitility.Awaitility.await;

import io.lettuce.core.cluster.SlotHash;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Three masters that share the slots, and a replica of the one that has a given key. */
public final class RedisCluster implements AutoCloseable {

    private static final int MASTERS = 3;
    private static final List<String> OPTIONS = List.of(
            "--cluster-enabled",
            "yes",
            "--cluster-node-timeout",
            "1500",
            "--repl-diskless-sync-delay",
            "0",
            "--cluster-replica-validity-factor",
            "0");

    private final List<PrivateBroker> nodes = new ArrayList<>();
    private final List<RedisInspector> inspectors = new ArrayList<>();
    private final @Nullable RedisAccess access;
    private final int owner;

    /** Starts one, and returns when all nodes agree that it works and the replica has what its master has. */
    public RedisCluster(String key) {
        this(key, null);
    }

    /** The same where nobody but those with access gets in. */
    public RedisCluster(String key, @Nullable RedisAccess access) {
        this.access = access;
        owner = SlotHash.getSlot(key) * MASTERS / SlotHash.SLOT_COUNT;
        for (int i = 0; i <= MASTERS; i++) {
            nodes.add(Brokers.redisProcess(this::options));
            String uri = nodes.get(i).uri();
            inspectors.add(new RedisInspector(access == null ? uri : access.inspecting(uri)));
            inspectors.get(i).redis().clusterSetConfigEpoch(i + 1);
        }
        for (int i = 0; i < MASTERS; i++) {
            int[] slots =
                    IntStream.range(0, SlotHash.SLOT_COUNT).filter(ownedBy(i)).toArray();
            inspectors.get(i).redis().clusterAddSlots(slots);
        }
        nodes.stream()
                .skip(1)
                .map(node -> URI.create(node.uri()))
                .forEach(node -> inspectors.get(0).redis().clusterMeet(node.getHost(), node.getPort()));
        await().until(() -> inspectors.stream()
                .allMatch(inspector -> inspector.redis().clusterNodes().lines().count() == MASTERS + 1
                        && inspector.redis().clusterInfo().contains("cluster_state:ok")));
        RedisInspector replica = replica();
        replica.redis().clusterReplicate(master().redis().clusterMyId());
        await().until(() -> replica.redis().info("replication").contains("master_link_status:up"));
    }

    private List<String> options(int port) {
        return access == null
                ? OPTIONS
                : Stream.concat(OPTIONS.stream(), access.options(port).stream()).toList();
    }

    private static IntPredicate ownedBy(int master) {
        return slot -> slot * MASTERS / SlotHash.SLOT_COUNT == master;
    }

    /** The connection string of all nodes. */
    public String uri() {
        String plain = nodes.stream()
                .map(node -> URI.create(node.uri()).getAuthority())
                .collect(Collectors.joining(",", "redis-cluster://", ""));
        return access == null ? plain : access.uri(plain);
    }

    /** Ends the one that began as the master of the key, as a crash does. */
    public void killMaster() {
        nodes.get(owner).kill();
    }

    /** The one that began as the master of the key. */
    public RedisInspector master() {
        return inspectors.get(owner);
    }

    /** The one that began as its replica. */
    public RedisInspector replica() {
        return inspectors.get(MASTERS);
    }

    /** A master without the key. */
    public RedisInspector other() {
        return inspectors.get((owner + 1) % MASTERS);
    }

    @Override
    public void close() {
        inspectors.forEach(RedisInspector::close);
        nodes.forEach(PrivateBroker::close);
    }
}
