package io.commlib.runtime.transport.mqtt.protocol;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.transport.socket.ChannelIo;
import io.commlib.runtime.transport.socket.ConnectionLife;
import io.commlib.runtime.transport.socket.ConnectionLife.Stage;
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
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The life of one connection to a broker, from being made to its end. Thread-safe. */
final class Connection implements ChannelIo.Owner, ConnectionLife.Owner, KeepAlive.Actions {

    /** How long the broker is given to close the connection after a goodbye. */
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private static final Message GOODBYE_ITSELF = new Message("", new byte[0], 0, false, 0);

    private final ConnectOptions options;
    private final Session session;
    private final ReentrantLock lock;
    private final Timer timer;
    private final MqttClient.Listener listener;
    private final PacketWriter writer;
    private final ChannelIo io;
    private final Outbox<Batch> outbox;
    private final ConnectionLife life;
    private final CompletableFuture<Connack> opened = new CompletableFuture<>();
    private final CompletableFuture<Void> left = new CompletableFuture<>();

    /** Set once, when the broker has let us in. */
    private volatile @Nullable Sender sender;

    private volatile @Nullable KeepAlive keepAlive;

    Connection(
            Endpoint endpoint,
            ConnectOptions options,
            Session session,
            IoLoop loop,
            Timer timer,
            MqttClient.Listener listener) {
        this.options = options;
        this.session = session;
        this.lock = session.lock();
        this.timer = timer;
        this.listener = listener;
        writer = new PacketWriter(options.version());
        PacketDecoder decoder = new PacketDecoder(options.version(), new Incoming(this, session, listener));
        io = new ChannelIo(endpoint, loop, new PacketReader(options.longestPacket(), decoder), this);
        outbox = new Outbox<>(lock, io, Batch::new);
        life = new ConnectionLife(lock, io, timer, this);
    }

    /**
     * Connects.
     *
     * @param workers where it is waited for a host
     * @return what the broker says; fails with {@link MqttException} or what the network fails with
     */
    CompletableFuture<Connack> open(Executor workers) {
        life.begin(workers, closed());
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
            if (!life.advance(Stage.OPENING, Stage.OPEN)) {
                return;
            }
            sender = first;
            if (!accepted.sessionPresent()) {
                forgotten = session.forget();
            }
        } finally {
            lock.unlock();
        }
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
        if (life.stage() == Stage.ENDED) {
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
        return life.stage() == Stage.OPEN;
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
            if (life.advance(Stage.OPEN, Stage.LEAVING)) {
                Exchange said = Exchange.publish(GOODBYE_ITSELF, 0);
                var unused = said.thenRun(() -> io.onLoop(this::endWriting));
                says = sayGoodbye(0, endsSession, said);
            }
        } finally {
            lock.unlock();
        }
        if (says) {
            life.endAfter(GOODBYE, ended());
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
        if (life.stage() == Stage.LEAVING) {
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
        life.end(closed());
    }

    private static ConnectionEndedException closed() {
        return ConnectionEndedException.here("the node is closed", null);
    }

    /** Ends at once. */
    void end(Exception cause) {
        life.end(cause);
    }

    @Override
    public void onEnd(Stage before, Exception cause) {
        @Nullable KeepAlive watching = keepAlive;
        if (watching != null) {
            watching.end();
        }
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
        if (before == Stage.OPEN) {
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
