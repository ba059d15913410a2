package io.commlib.runtime.transport.redis;

import io.commlib.runtime.dispatch.Timer;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.UnblockType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pops the lists of all services and replies of a node with one connection that blocks: a single {@code BLPOP} names every
 * list whose target has room, in turns so that none starves. When something comes, or a target gets room, more is popped
 * from its list at once with {@code LPOP} on the connection of commands, as much as there is room for.
 *
 * <p>When the lists change while it blocks, {@code CLIENT UNBLOCK} wakes it, which Redis does atomically: either the pop
 * has an element or it has none, so nothing is lost. It is never given up on this side. Thread-safe.
 */
final class BlockingPops {

    private static final Logger LOG = LoggerFactory.getLogger(BlockingPops.class);

    /** How much is popped with one command. */
    private static final int BATCH = 64;

    /** The first pause before an unblocking that came too early is tried again. */
    private static final Duration RETRY = Duration.ofMillis(1);

    private static final Duration REFUSED_RETRY = Duration.ofSeconds(1);

    private static final double BLOCK_SECONDS = RedisClientFactory.HEARTBEAT.toMillis() / 1_000.0;

    private final RedisConnections connections;
    private final Timer timer;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<PopTarget> targets = new ArrayList<>();
    private final Set<PopTarget> draining = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private @Nullable Blocked blocked;
    private boolean unblocking;
    private boolean closed;
    private int turn;

    /** By which Redis knows the connection that blocks; 0 while it is down. */
    private long connectionId;

    BlockingPops(RedisConnections connections, Timer timer) {
        this.connections = connections;
        this.timer = timer;
    }

    /** Begins, or begins again after the connection was made anew. */
    CompletableFuture<Void> resume() {
        return connections
                .pops()
                .clientId()
                .thenAccept(id -> {
                    lock.lock();
                    try {
                        connectionId = id;
                    } finally {
                        lock.unlock();
                    }
                    block();
                })
                .toCompletableFuture();
    }

    /** The connection is down: what blocked has ended, or will. */
    void suspend() {
        lock.lock();
        try {
            connectionId = 0;
        } finally {
            lock.unlock();
        }
    }

    void add(PopTarget target) {
        lock.lock();
        try {
            targets.add(target);
        } finally {
            lock.unlock();
        }
        wake();
    }

    /** Pops no more for a target; what was claimed of its room is given back when the pop under way has ended. */
    void remove(PopTarget target) {
        boolean named;
        lock.lock();
        try {
            targets.remove(target);
            named = blocked != null && blocked.targets.contains(target);
        } finally {
            lock.unlock();
        }
        if (named) {
            wake();
        }
    }

    /** Pops more for a target that has got room: at once, and if there is nothing, when something comes. */
    void onRoom(PopTarget target) {
        lock.lock();
        try {
            if (closed || connectionId == 0 || (blocked != null && blocked.targets.contains(target))) {
                return;
            }
        } finally {
            lock.unlock();
        }
        drain(target);
    }

    /** Lets Redis say something when nothing blocks, so that a connection that is down is noticed. */
    void heartbeat() {
        boolean idle;
        lock.lock();
        try {
            idle = blocked == null && connectionId != 0;
        } finally {
            lock.unlock();
        }
        if (idle) {
            var unused = connections.pops().ping();
        }
    }

    /**
     * Pops nothing more.
     *
     * @return done when nothing is under way
     */
    CompletableFuture<Void> close() {
        lock.lock();
        try {
            closed = true;
            targets.clear();
            if (blocked == null) {
                ended.complete(null);
            }
        } finally {
            lock.unlock();
        }
        wake();
        return ended;
    }

    private void block() {
        lock.lock();
        try {
            if (blocked != null) {
                return;
            }
            if (closed) {
                ended.complete(null);
                return;
            }
            Set<PopTarget> willing = connectionId == 0 ? Set.of() : willing();
            if (!willing.isEmpty()) {
                Blocked next = new Blocked(willing);
                blocked = next;
                String[] lists = willing.stream().map(PopTarget::list).toArray(String[]::new);
                connections
                        .pops()
                        .blpop(BLOCK_SECONDS, lists)
                        .whenComplete((popped, failure) -> onPopped(next, popped, failure));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Those that have room, of which one place each is claimed, each time beginning with another. */
    private Set<PopTarget> willing() {
        Set<PopTarget> willing = new LinkedHashSet<>();
        turn = targets.isEmpty() ? 0 : (turn + 1) % targets.size();
        for (int i = 0; i < targets.size(); i++) {
            PopTarget target = targets.get((turn + i) % targets.size());
            if (target.reserve(1) == 1) {
                willing.add(target);
            }
        }
        return willing;
    }

    private void onPopped(Blocked ended, @Nullable KeyValue<String, byte[]> popped, @Nullable Throwable failure) {
        lock.lock();
        try {
            blocked = null;
            unblocking = false;
        } finally {
            lock.unlock();
        }
        @Nullable PopTarget taker = null;
        for (PopTarget target : ended.targets) {
            if (taker == null && popped != null && target.list().equals(popped.getKey())) {
                taker = target;
                target.take(popped.getValue());
            } else {
                target.release(1);
            }
        }
        if (failure != null) {
            onFailed(failure);
            return;
        }
        block();
        if (taker != null) {
            drain(taker);
        }
    }

    /** Waits for the connection to be made anew; when Redis refuses the pop, tries again in a while. */
    private void onFailed(Throwable failure) {
        if (failure instanceof RedisCommandExecutionException) {
            LOG.error("Redis refuses to pop requests and replies: {}", failure.getMessage());
            var unused = timer.after(REFUSED_RETRY, this::block);
        } else {
            suspend();
            block();
        }
    }

    private void drain(PopTarget target) {
        if (!draining.add(target)) {
            return;
        }
        int room = target.reserve(BATCH);
        if (room == 0) {
            draining.remove(target);
            nameIfRoomCameMeanwhile(target);
            return;
        }
        connections
                .commands()
                .lpop(target.list(), room)
                .whenComplete((popped, failure) -> onDrained(target, room, popped == null ? List.of() : popped));
    }

    /** Room that came while this side thought there is none has found the draining under way, and left it at that. */
    private void nameIfRoomCameMeanwhile(PopTarget target) {
        if (target.reserve(1) == 1) {
            target.release(1);
            wake(target);
        }
    }

    private void onDrained(PopTarget target, int room, List<byte[]> popped) {
        popped.forEach(target::take);
        target.release(room - popped.size());
        draining.remove(target);
        if (popped.size() == room) {
            drain(target);
        } else {
            wake(target);
        }
    }

    /** Has a list named by the pop under way, unless it is already, or its target has no room. */
    private void wake(PopTarget target) {
        boolean missing;
        lock.lock();
        try {
            missing = targets.contains(target) && (blocked == null || !blocked.targets.contains(target));
        } finally {
            lock.unlock();
        }
        if (missing) {
            wake();
        }
    }

    private void wake() {
        @Nullable Blocked current;
        lock.lock();
        try {
            current = blocked;
            if (current != null && (unblocking || connectionId == 0)) {
                return;
            }
            unblocking = current != null;
        } finally {
            lock.unlock();
        }
        if (current == null) {
            block();
        } else {
            unblock(current, RETRY);
        }
    }

    private void unblock(Blocked current, Duration pause) {
        long id;
        lock.lock();
        try {
            id = connectionId;
            if (blocked != current || id == 0) {
                return;
            }
        } finally {
            lock.unlock();
        }
        connections.commands().clientUnblock(id, UnblockType.TIMEOUT).whenComplete((count, failure) -> {
            if (failure != null || count == 0) {
                var unused = timer.after(pause, () -> unblock(current, pause.multipliedBy(2)));
            }
        });
    }

    /** A pop under way, by identity. */
    private static final class Blocked {

        private final Set<PopTarget> targets;

        Blocked(Set<PopTarget> targets) {
            this.targets = targets;
        }
    }
}
