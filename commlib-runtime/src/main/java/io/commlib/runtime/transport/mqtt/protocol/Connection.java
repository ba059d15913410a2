package io.commlib.runtime.transport.mqtt.protocol;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.transport.socket.ChannelIo;
import io.commlib.runtime.transport.socket.Endpoint;
import io.commlib.runtime.transport.socket.IoLoop;
import io.commlib.runtime.transport.socket.Outbox;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The life of one connection to a broker, from being made to its end. Thread-safe. */
final class Connection implements ChannelIo.Owner, KeepAlive.Actions {

    /** How long the broker is given to close the connection after a goodbye. */
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private static final Message GOODBYE_ITSELF = new Message("", new byte[0], 0, false, 0);

    private enum State {
        OPENING,
        OPEN,
        LEAVING,
        ENDED
    }

    private final Endpoint endpoint;
    private final ConnectOptions options;
    private final Session session;
    private final ReentrantLock lock;
    private final Timer timer;
    private final MqttClient.Listener listener;
    private final PacketWriter writer;
    private final ChannelIo io;
    private final Outbox<Batch> outbox;
    private final CompletableFuture<Connack> opened = new CompletableFuture<>();
    private final CompletableFuture<Void> left = new CompletableFuture<>();

    /** Changed under the lock. */
    private volatile State state = State.OPENING;

    /** Set once, when the broker has let us in. */
    private volatile @Nullable Sender sender;

    private volatile @Nullable KeepAlive keepAlive;

    /** Ends the connection when something takes too long. */
    private volatile @Nullable Future<?> limit;

    Connection(
            Endpoint endpoint,
            ConnectOptions options,
            Session session,
            IoLoop loop,
            Timer timer,
            MqttClient.Listener listener) {
        this.endpoint = endpoint;
        this.options = options;
        this.session = session;
        this.lock = session.lock();
        this.timer = timer;
        this.listener = listener;
        writer = new PacketWriter(options.version());
        PacketDecoder decoder = new PacketDecoder(options.version(), new Incoming(this, session, listener));
        io = new ChannelIo(endpoint, loop, new PacketReader(options.longestPacket(), decoder), this);
        outbox = new Outbox<>(lock, io, Batch::new);
    }

    /**
     * Connects.
     *
     * @param workers where it is waited for a host
     * @return what the broker says; fails with {@link MqttException} or what the network fails with
     */
    CompletableFuture<Connack> open(Executor workers) {
        Duration timeout = endpoint.timeout();
        limit = timer.after(timeout, () -> end(new TimeoutException("no answer within " + timeout.toMillis() + " ms")));
        try {
            workers.execute(io::dial);
        } catch (RejectedExecutionException nodeIsClosed) {
            onLoopEnd();
        }
        return opened;
    }

    @Override
    public void onOpen() {
        lock.lock();
        try {
            @Nullable Batch batch = outbox.batch();
            if (batch != null) {
                writer.connect(batch.bytes(), options);
            }
        } finally {
            lock.unlock();
        }
        outbox.flush();
    }

    /** The broker has let us in. */
    void onAccepted(Connack accepted) {
        Sender first = new Sender(session, outbox, writer, accepted, options.mostInFlight());
        List<Exchange> forgotten = List.of();
        lock.lock();
        try {
            if (state != State.OPENING) {
                return;
            }
            state = State.OPEN;
            sender = first;
            if (!accepted.sessionPresent()) {
                forgotten = session.forget();
            }
        } finally {
            lock.unlock();
        }
        cancel(limit);
        int seconds = accepted.keepAliveSeconds() < 0 ? options.keepAliveSeconds() : accepted.keepAliveSeconds();
        if (seconds > 0) {
            watch(Duration.ofSeconds(seconds));
        }
        fail(forgotten, ConnectionEndedException.here("the broker has forgotten the session", null));
        first.resume();
        opened.complete(accepted);
    }

    private void watch(Duration interval) {
        KeepAlive watching = new KeepAlive(timer, interval, io::lastRead, outbox::lastWrite, this);
        keepAlive = watching;
        if (state == State.ENDED) {
            watching.end();
        }
    }

    /** Brokers such as Mosquitto leave Nagle's algorithm on. */
    @Override
    public boolean isPeerHeldBack() {
        return true;
    }

    @Override
    public boolean writesSoon() {
        return outbox.isBusy();
    }

    @Override
    public void onRoom() {
        outbox.goOn();
    }

    /** Sends and is answered; null as long as the broker has not let us in. */
    @Nullable
    Sender sender() {
        return sender;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    @Override
    public void ping() {
        lock.lock();
        try {
            @Nullable Batch batch = outbox.batch();
            if (batch != null) {
                writer.ping(batch.bytes());
            }
        } finally {
            lock.unlock();
        }
        outbox.flush();
    }

    @Override
    public void onSilence(Duration silence) {
        end(ConnectionEndedException.here("the broker has not answered for " + silence.toSeconds() + " s", null));
    }

    /**
     * Says goodbye after all that was sent.
     *
     * @param endsSession whether the broker is to forget the session
     * @return done when the connection has ended; never fails
     */
    CompletableFuture<Void> leave(boolean endsSession) {
        boolean says = false;
        lock.lock();
        try {
            if (state == State.OPEN) {
                state = State.LEAVING;
                Exchange said = Exchange.publish(GOODBYE_ITSELF, 0);
                var unused = said.thenRun(() -> io.onLoop(this::endWriting));
                says = sayGoodbye(0, endsSession, said);
            }
        } finally {
            lock.unlock();
        }
        if (says) {
            limit = timer.after(GOODBYE, () -> end(ended()));
            outbox.flush();
        } else {
            end(ended());
        }
        return left;
    }

    private static ConnectionEndedException ended() {
        return ConnectionEndedException.here("the connection was ended", null);
    }

    private boolean sayGoodbye(int reasonCode, boolean endsSession, Exchange said) {
        @Nullable Batch batch = outbox.batch();
        if (batch == null) {
            return false;
        }
        writer.disconnect(batch.bytes(), reasonCode, endsSession);
        batch.addSent(said);
        outbox.seal();
        return true;
    }

    private void endWriting() {
        if (state == State.LEAVING) {
            io.endWriting();
        }
    }

    @Override
    public void onFailure(IOException cause) {
        if (cause instanceof MalformedPacketException malformed) {
            sayWhy(malformed);
        }
        end(cause instanceof EOFException ? ConnectionEndedException.silently() : cause);
    }

    /** As far as there is room for it (MQTT 5.0, 4.13). */
    private void sayWhy(MalformedPacketException malformed) {
        lock.lock();
        try {
            sayGoodbye(malformed.reasonCode(), false, Exchange.publish(GOODBYE_ITSELF, 0));
        } finally {
            lock.unlock();
        }
        outbox.flushNow();
    }

    @Override
    public void onLoopEnd() {
        end(ConnectionEndedException.here("the node is closed", null));
    }

    /** Ends at once. What is told of it is told on the loop. */
    void end(Exception cause) {
        State before;
        lock.lock();
        try {
            before = state;
            if (before == State.ENDED) {
                return;
            }
            state = State.ENDED;
        } finally {
            lock.unlock();
        }
        cancel(limit);
        @Nullable KeepAlive watching = keepAlive;
        if (watching != null) {
            watching.end();
        }
        io.close();
        io.onLoop(() -> tell(before, cause));
    }

    private static void cancel(@Nullable Future<?> running) {
        if (running != null) {
            running.cancel(false);
        }
    }

    private void tell(State before, Exception cause) {
        MqttException why = cause instanceof MqttException known
                ? known
                : ConnectionEndedException.here("the connection broke: " + cause.getMessage(), cause);
        List<Exchange> failed = new ArrayList<>();
        outbox.end().forEach(batch -> failed.addAll(batch.sent()));
        lock.lock();
        try {
            failed.addAll(session.onConnectionEnded());
        } finally {
            lock.unlock();
        }
        if (before == State.OPEN) {
            listener.onLost(why);
        }
        fail(failed, why);
        opened.completeExceptionally(io.wasOpen() ? why : cause);
        left.complete(null);
    }

    private static void fail(List<Exchange> exchanges, MqttException why) {
        exchanges.forEach(exchange -> exchange.completeExceptionally(why));
    }
}
