package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.ShutdownSignalException;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.TransportState;
import io.commlib.runtime.transport.support.TransportLife;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a session open: when one breaks, opens another and lets all consumers take part in it. Thread-safe. */
final class Link {

    /** Does what every new session needs before it is used. */
    interface Preparation {

        void prepare(Session session) throws IOException;
    }

    /** Is told that what waited for a session waits in vain. */
    interface LossListener {

        void onLoss(NotConnectedException why);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    /** A session that lasted for longer was not ended by what each of them will be. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private static final Duration CONNECTING_ENDS = Duration.ofSeconds(5);

    private final Connector connector;
    private final TransportContext context;
    private final TransportLife life;
    private final TransportMetrics metrics;
    private final Preparation preparation;
    private final LossListener lossListener;
    private final Set<Consumption> consumptions = ConcurrentHashMap.newKeySet();

    /** Held while connecting, so that closing leaves no connection that comes too late. */
    private final ReentrantLock connecting = new ReentrantLock();

    /** Held while the session and the state change, so that they change as one. */
    private final ReentrantLock changing = new ReentrantLock();

    private volatile @Nullable Session session;
    private volatile boolean closed;
    private volatile String lostBecause = "";

    /** How many sessions, one after another, the broker has ended soon by refusing something. */
    private int refusals;

    Link(
            Connector connector,
            TransportContext context,
            TransportLife life,
            TransportMetrics metrics,
            Preparation preparation,
            LossListener lossListener) {
        this.connector = connector;
        this.context = context;
        this.life = life;
        this.metrics = metrics;
        this.preparation = preparation;
        this.lossListener = lossListener;
    }

    AmqpUri uri() {
        return connector.uri();
    }

    /** Connects for the first time. Blocks. */
    void open() {
        if (!adopt(connect())) {
            throw new NotConnectedException("the connection to " + uri() + " was lost at once");
        }
    }

    /** The session that is open; null while there is none. */
    @Nullable
    Session session() {
        return session;
    }

    /** The session for sending. */
    Session requireReady() {
        Session open = session;
        if (open == null || life.state() != TransportState.READY) {
            life.requireOpen();
            throw new NotConnectedException(
                    "the connection to " + uri() + " was lost and is being made anew: " + lostBecause);
        }
        return open;
    }

    /** Lets a consumer take part, now and after each reconnection. */
    void add(Consumption consumption) {
        consumptions.add(consumption);
        if (closed) {
            consumptions.remove(consumption);
            throw new ClosedException("the node is closed");
        }
        attach(consumption);
    }

    void remove(Consumption consumption) {
        consumptions.remove(consumption);
    }

    /** Tries again what the broker refused, after a while. */
    void attachLater(Consumption consumption, Duration pause) {
        var unused = context.timer().after(pause, () -> attach(consumption));
    }

    private void attach(Consumption consumption) {
        Session open = session;
        if (open != null) {
            open.chores().execute(() -> consumption.attach(open));
        }
    }

    private Session connect() {
        Session opened = connector.open();
        opened.onBroken(signal -> onBroken(opened, signal));
        try {
            preparation.prepare(opened);
            return opened;
        } catch (IOException | AlreadyClosedException e) {
            var failure = new NotConnectedException("the connection to " + uri() + " was lost at once", e);
            opened.discard(failure);
            throw failure;
        }
    }

    private boolean adopt(Session opened) {
        changing.lock();
        try {
            if (closed || opened.hasEnded()) {
                return false;
            }
            session = opened;
            return true;
        } finally {
            changing.unlock();
        }
    }

    private void onBroken(Session broken, ShutdownSignalException signal) {
        inBackground(() -> recover(broken, signal));
    }

    private void recover(Session broken, ShutdownSignalException signal) {
        String reason = Topology.reasonOf(signal);
        int again;
        changing.lock();
        try {
            if (session != broken) {
                return;
            }
            again = signal.isHardError() || broken.age().compareTo(STEADY) > 0 ? 0 : refusals + 1;
            refusals = again;
            lostBecause = reason;
            session = null;
            life.become(TransportState.RECONNECTING);
        } finally {
            changing.unlock();
        }
        var why = new NotConnectedException("the connection to " + uri() + " was lost: " + reason, signal);
        LOG.warn("The connection to {} was lost and is being made anew: {}", uri(), reason);
        broken.discard(why);
        lossListener.onLoss(why);
        if (again == 0) {
            reconnect(0);
        } else {
            reconnectLater(again - 1);
        }
    }

    private void reconnect(int attempt) {
        @Nullable Session opened = null;
        connecting.lock();
        try {
            if (closed) {
                return;
            }
            opened = connect();
            if (!adopt(opened)) {
                opened.discard(new NotConnectedException("the connection to " + uri() + " was lost at once"));
                opened = null;
            }
        } catch (NotConnectedException e) {
            LOG.debug("Attempt {} to connect again failed: {}", attempt + 1, e.getMessage());
        } finally {
            connecting.unlock();
        }
        if (opened == null) {
            reconnectLater(attempt);
        } else {
            takePartAgain(opened);
        }
    }

    private void reconnectLater(int attempt) {
        var unused = context.timer().after(pause(attempt), () -> inBackground(() -> reconnect(attempt + 1)));
    }

    private void takePartAgain(Session opened) {
        metrics.countReconnect();
        opened.chores().execute(() -> {
            consumptions.forEach(consumption -> consumption.attach(opened));
            changing.lock();
            try {
                if (session == opened && !opened.hasEnded()) {
                    life.become(TransportState.READY);
                    LOG.info("Connected to {} again", uri());
                }
            } finally {
                changing.unlock();
            }
        });
    }

    private static Duration pause(int attempt) {
        long bound = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(attempt, 10));
        return Duration.ofMillis(bound / 2 + ThreadLocalRandom.current().nextLong(bound / 2 + 1));
    }

    private void inBackground(Runnable task) {
        try {
            context.executor().execute(task);
        } catch (RejectedExecutionException nodeIsClosed) {
            LOG.debug("The node was closed while its connection was lost");
        }
    }

    /** Ends it: hands out nothing more, sends what waits, and takes leave. Blocks. */
    void close() {
        @Nullable Session last;
        changing.lock();
        try {
            closed = true;
            last = session;
            session = null;
        } finally {
            changing.unlock();
        }
        consumptions.forEach(Consumption::silence);
        if (last != null) {
            last.close(() -> consumptions.forEach(consumption -> consumption.leave(last)));
        }
        consumptions.clear();
        awaitConnecting();
    }

    private void awaitConnecting() {
        try {
            if (connecting.tryLock(CONNECTING_ENDS.toMillis(), TimeUnit.MILLISECONDS)) {
                connecting.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
