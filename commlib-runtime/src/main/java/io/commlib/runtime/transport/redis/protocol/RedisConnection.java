package io.commlib.runtime.transport.redis.protocol;

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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One connection to Redis, from being made to its end. Thread-safe. */
public final class RedisConnection implements ChannelIo.Owner, ConnectionLife.Owner {

    /** Commands that wait for their replies; beyond, they are refused. */
    private static final int MOST_COMMANDS = 100_000;

    private final ConnectOptions options;
    private final Timer timer;
    private final ConnectionListener listener;
    private final @Nullable Subscriber subscriber;
    private final ChannelIo io;
    private final ReentrantLock lock = new ReentrantLock();
    private final Outbox<CommandBatch> outbox;
    private final ConnectionLife life;

    /** In the order in which they were sent; under the lock. */
    private final Queue<Sent<?>> awaiting = new ArrayDeque<>();

    private final CompletableFuture<RedisConnection> opened = new CompletableFuture<>();

    private RedisConnection(
            Endpoint endpoint,
            ConnectOptions options,
            IoLoop loop,
            Timer timer,
            ConnectionListener listener,
            @Nullable Subscriber subscriber) {
        this.subscriber = subscriber;
        this.options = options;
        this.timer = timer;
        this.listener = listener;
        this.io = new ChannelIo(endpoint, loop, new ReplyReader(this::onReply), this);
        this.outbox = new Outbox<>(lock, io, () -> new CommandBatch(awaiting));
        this.life = new ConnectionLife(lock, io, timer, this);
    }

    /**
     * Connects.
     *
     * @param endpoint where to
     * @param options how
     * @param loop serves it
     * @param workers where it is waited for the host to be found and to take the connection
     * @param timer watches over it
     * @param listener told what happens
     * @param subscriber takes what is published; null on a connection that subscribes to nothing
     * @return the connection, when Redis has let us in; fails with {@link RedisException}, {@link TimeoutException}, or what the
     *     network fails with
     */
    public static CompletableFuture<RedisConnection> open(
            Endpoint endpoint,
            ConnectOptions options,
            IoLoop loop,
            Executor workers,
            Timer timer,
            ConnectionListener listener,
            @Nullable Subscriber subscriber) {
        RedisConnection connection = new RedisConnection(endpoint, options, loop, timer, listener, subscriber);
        connection.life.begin(workers, closed());
        return connection.opened;
    }

    @Override
    public void onOpen() {
        List<Command<Reply>> greeting = options.greeting();
        Sent<?>[] sent = new Sent<?>[greeting.size()];
        for (int i = 0; i < sent.length; i++) {
            boolean isLast = i == sent.length - 1;
            sent[i] = new Sent<>(greeting.get(i), (reply, failure) -> onGreeted(failure, isLast));
        }
        offer(Stage.OPENING, sent);
        outbox.flush();
    }

    private void onGreeted(@Nullable Throwable failure, boolean isLast) {
        if (failure instanceof Exception refused) {
            life.end(refused);
        } else if (isLast) {
            become();
        }
    }

    private void become() {
        if (life.advance(Stage.OPENING, Stage.OPEN)) {
            life.watch(timer.every(options.silence().dividedBy(3), this::endIfSilent));
            opened.complete(this);
        }
    }

    private void endIfSilent() {
        Duration silence = options.silence();
        if (System.nanoTime() - io.lastRead() > silence.toNanos()) {
            life.end(new ConnectionEndedException("Redis has not answered for " + silence.toSeconds() + " s", null));
        }
    }

    /**
     * Whether commands can be sent.
     *
     * @return true from when Redis has let us in to the end of the connection
     */
    public boolean isOpen() {
        return life.stage() == Stage.OPEN;
    }

    /**
     * Sends a command.
     *
     * @param command what
     * @param then takes its result or why there is none, a {@link RedisException}; on the connection's thread, or on this one when
     *     nothing is sent
     * @param <T> of the result
     */
    public <T> void send(Command<T> command, BiConsumer<? super @Nullable T, ? super @Nullable Throwable> then) {
        sendAll(new Sent<>(command, then));
    }

    /**
     * Sends two commands by one write.
     *
     * @param first what
     * @param thenFirst as in {@link #send(Command, BiConsumer)}
     * @param second what
     * @param thenSecond the same, called after {@code thenFirst}
     * @param <T> of the first result
     * @param <U> of the second
     */
    public <T, U> void send(
            Command<T> first,
            BiConsumer<? super @Nullable T, ? super @Nullable Throwable> thenFirst,
            Command<U> second,
            BiConsumer<? super @Nullable U, ? super @Nullable Throwable> thenSecond) {
        sendAll(new Sent<>(first, thenFirst), new Sent<>(second, thenSecond));
    }

    /**
     * Sends a command.
     *
     * @param command what
     * @return its result; fails with {@link RedisException}
     * @param <T> of the result
     */
    public <T> CompletableFuture<T> send(Command<T> command) {
        CompletableFuture<T> result = new CompletableFuture<>();
        send(command, (value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    private void sendAll(Sent<?>... commands) {
        @Nullable RedisException refusal = offer(Stage.OPEN, commands);
        if (refusal == null) {
            outbox.flush();
        } else {
            for (Sent<?> command : commands) {
                command.fail(refusal);
            }
        }
    }

    private @Nullable RedisException offer(Stage when, Sent<?>... commands) {
        lock.lock();
        try {
            @Nullable CommandBatch batch = life.stage() == when ? outbox.batch() : null;
            if (batch == null) {
                return ConnectionEndedException.before();
            }
            if (awaiting.size() + batch.commands().size() + commands.length > MOST_COMMANDS) {
                return new TooManyCommandsException(MOST_COMMANDS);
            }
            Arrays.stream(commands).forEach(batch::add);
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void onReply(Reply reply) throws RedisException {
        if (subscriber != null && Publication.hand(reply, subscriber)) {
            return;
        }
        @Nullable Sent<?> sent;
        lock.lock();
        try {
            sent = awaiting.poll();
        } finally {
            lock.unlock();
        }
        if (sent == null) {
            // Whom Redis does not take at all it tells so before it is asked anything.
            throw reply instanceof Reply.Refusal refusal
                    ? new RefusedException(refusal.answer())
                    : new MalformedReplyException("Redis answered what was not asked");
        }
        if (reply instanceof Reply.Refusal refusal) {
            listener.onRefused(new RefusedException(refusal.answer()));
        }
        sent.end(reply);
    }

    /** Redis does not leave Nagle's algorithm on. */
    @Override
    public boolean isPeerHeldBack() {
        return false;
    }

    @Override
    public boolean writesSoon() {
        return outbox.isBusy();
    }

    @Override
    public void onRoom() {
        outbox.goOn();
    }

    @Override
    public void onFailure(IOException cause) {
        life.end(
                cause instanceof EOFException
                        ? new ConnectionEndedException("Redis closed the connection", null)
                        : cause);
    }

    @Override
    public void onLoopEnd() {
        life.end(closed());
    }

    private static ConnectionEndedException closed() {
        return new ConnectionEndedException("the node is closed", null);
    }

    /**
     * Ends it, without waiting for replies.
     *
     * @param why what commands that wait fail with
     */
    public void close(String why) {
        life.end(new ConnectionEndedException(why, null));
    }

    @Override
    public void onEnd(Stage before, Exception cause) {
        RedisException why = cause instanceof RedisException known
                ? known
                : new ConnectionEndedException("the connection broke: " + cause.getMessage(), cause);
        List<Sent<?>> failed = new ArrayList<>();
        lock.lock();
        try {
            failed.addAll(awaiting);
            awaiting.clear();
            outbox.end().forEach(batch -> failed.addAll(batch.commands()));
        } finally {
            lock.unlock();
        }
        if (before == Stage.OPEN) {
            listener.onEnd(this);
        }
        failed.forEach(sent -> sent.fail(why));
        opened.completeExceptionally(cause);
    }
}
