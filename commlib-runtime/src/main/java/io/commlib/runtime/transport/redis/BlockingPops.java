package io.commlib.runtime.transport.redis;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.transport.redis.Commands.Popped;
import io.commlib.runtime.transport.redis.PopRota.Claim;
import io.commlib.runtime.transport.redis.protocol.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pops the lists of all services and replies of a node with one connection that blocks: a single pop names every
 * list whose target has room. When it takes all that it may, or a target gets room, more is popped from the list at once.
 * When the lists change while it blocks, it is woken. Thread-safe.
 */
final class BlockingPops {

    private static final Logger LOG = LoggerFactory.getLogger(BlockingPops.class);

    private static final Duration REFUSED_RETRY = Duration.ofSeconds(1);

    private final RedisConnections connections;
    private final Timer timer;
    private final BlockingPop blocking;
    private final ReadyPops ready;
    private final Unblocking unblocking;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final PopRota rota = new PopRota();
    private @Nullable BlockedPop blocked;
    private boolean closed;

    /** By which Redis knows the connection that blocks; 0 while it is down. */
    private long connectionId;

    BlockingPops(RedisConnections connections, Timer timer) {
        this.connections = connections;
        this.timer = timer;
        this.blocking = new BlockingPop(connections);
        this.ready = new ReadyPops(connections, this::name);
        this.unblocking = new Unblocking(connections, timer);
    }

    /** Begins, or begins again after the connection was made anew. */
    CompletableFuture<Void> resume() {
        return connections.pops().send(Commands.clientId()).thenAccept(id -> {
            become(id);
            block();
        });
    }

    /** The connection is down: what blocked has ended, or will. */
    void suspend() {
        become(0);
    }

    void add(PopTarget target) {
        lock.lock();
        try {
            rota.add(target);
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
            rota.remove(target);
            named = isNamed(target);
        } finally {
            lock.unlock();
        }
        if (named) {
            wake();
        }
    }

    /** Pops more for a target that has got room: at once, and if there is nothing, when something comes. */
    void onRoom(PopTarget target) {
        boolean idle;
        lock.lock();
        try {
            if (closed || connectionId == 0 || isNamed(target)) {
                return;
            }
            idle = blocked == null;
        } finally {
            lock.unlock();
        }
        if (idle) {
            block();
        } else {
            ready.drain(target);
        }
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
            var unused = connections.pops().send(Commands.ping());
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
            rota.clear();
        } finally {
            lock.unlock();
        }
        wake();
        return ended;
    }

    private void become(long id) {
        lock.lock();
        try {
            connectionId = id;
        } finally {
            lock.unlock();
        }
    }

    private boolean isNamed(PopTarget target) {
        return blocked != null && blocked.targets().contains(target);
    }

    /** Begins a pop, unless one is under way or there is nothing to pop. */
    private void block() {
        BlockedPop next;
        lock.lock();
        try {
            if (blocked != null) {
                return;
            }
            if (closed) {
                ended.complete(null);
                return;
            }
            if (connectionId == 0) {
                return;
            }
            Claim claim = rota.claim(blocking.most());
            if (claim.targets().isEmpty()) {
                return;
            }
            next = new BlockedPop(connectionId, claim);
            blocked = next;
        } finally {
            lock.unlock();
        }
        blocking.from(next.lists(), next.most(), (popped, failure) -> onPopped(next, popped, failure));
    }

    private void onPopped(BlockedPop pop, @Nullable Popped popped, @Nullable Throwable failure) {
        lock.lock();
        try {
            blocked = null;
        } finally {
            lock.unlock();
        }
        List<byte[]> elements = popped == null ? List.of() : popped.elements();
        @Nullable PopTarget taker = popped == null || elements.isEmpty() ? null : pop.targetOf(popped.list());
        for (PopTarget target : pop.targets()) {
            target.release(target == taker ? pop.most() - elements.size() : pop.most());
        }
        if (failure != null) {
            onFailed(pop, failure);
            return;
        }
        block();
        if (taker != null) {
            taker.take(elements);
            if (elements.size() == pop.most()) {
                ready.drain(taker);
            }
        }
    }

    /** Waits for the connection to be made anew; when Redis refuses the pop, tries again in a while. */
    private void onFailed(BlockedPop pop, Throwable failure) {
        if (failure instanceof RefusedException && !WrongServer.isMeantBy(failure)) {
            LOG.error(
                    "Redis refuses to pop requests and replies from {}: {}{}",
                    String.join(", ", pop.lists()),
                    failure.getMessage(),
                    RedisErrors.lacksRight(failure) ? RedisErrors.GRANT : "");
            var unused = timer.after(REFUSED_RETRY, this::block);
        } else {
            forget(pop.connectionId());
            block();
        }
    }

    /** Begins no more pops on a connection that broke, which may have been made anew meanwhile. */
    private void forget(long broken) {
        lock.lock();
        try {
            if (connectionId == broken) {
                connectionId = 0;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Has a list named by the pop under way, unless it is already. */
    private void name(PopTarget target) {
        boolean missing;
        lock.lock();
        try {
            missing = rota.contains(target) && !isNamed(target);
        } finally {
            lock.unlock();
        }
        if (missing) {
            wake();
        }
    }

    /** Ends the pop under way, if there is one, so that the next names what is to be named now. */
    private void wake() {
        @Nullable BlockedPop current;
        lock.lock();
        try {
            current = blocked;
            if (current != null && (connectionId == 0 || !current.beginWaking())) {
                return;
            }
        } finally {
            lock.unlock();
        }
        if (current == null) {
            block();
        } else {
            unblocking.wake(current.connectionId(), () -> isUnderWay(current));
        }
    }

    private boolean isUnderWay(BlockedPop pop) {
        lock.lock();
        try {
            return blocked == pop && connectionId == pop.connectionId();
        } finally {
            lock.unlock();
        }
    }
}
