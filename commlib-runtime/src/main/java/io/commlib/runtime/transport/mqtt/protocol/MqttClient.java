package io.commlib.runtime.transport.mqtt.protocol;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.transport.socket.Endpoint;
import io.commlib.runtime.transport.socket.IoLoops;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A client of a broker: one connection at a time, and what is under way, which may go on over the next one. Thread-safe.
 * Everything that it tells is told on its loop's thread, but that something was written on that of who wrote it; none of that
 * may wait.
 */
public final class MqttClient {

    private final IoLoops loops;
    private final Executor workers;
    private final Timer timer;
    private final Listener listener;
    private final Session session;
    private volatile @Nullable Connection connection;

    /** Told what happens, on the loop's thread. */
    public interface Listener {

        /**
         * A message came in. It is acknowledged when this returns.
         *
         * @param topic to where
         * @param payload what
         * @param retained whether the broker kept it from before the subscription
         */
        void onMessage(String topic, byte[] payload, boolean retained);

        /**
         * A connection that was there has ended without our asking.
         *
         * @param cause why
         */
        void onLost(MqttException cause);
    }

    /**
     * Makes one without a connection.
     *
     * @param loops threads of connections
     * @param workers where it is waited for a host to be found and to take the connection
     * @param timer watches over connections
     * @param keepsMessages whether messages without a confirmation stay under way when a connection ended
     * @param listener told what happens
     */
    public MqttClient(IoLoops loops, Executor workers, Timer timer, boolean keepsMessages, Listener listener) {
        this.loops = loops;
        this.workers = workers;
        this.timer = timer;
        this.listener = listener;
        this.session = new Session(keepsMessages);
    }

    /**
     * Connects, when there is no connection. What was under way is sent again if the broker has the session still, and
     * fails if not.
     *
     * @param endpoint where to
     * @param options how
     * @return what the broker says; fails with {@link MqttException}, {@link java.util.concurrent.TimeoutException}, or
     *     what the network fails with
     */
    public CompletableFuture<Connack> connect(Endpoint endpoint, ConnectOptions options) {
        try {
            Connection next = new Connection(endpoint, options, session, loops.next(), timer, listener);
            connection = next;
            return next.open(workers);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Whether there is a connection, and the broker has let us in.
     *
     * @return true from then on to the end of the connection
     */
    public boolean isOpen() {
        @Nullable Connection current = connection;
        return current != null && current.isOpen();
    }

    /**
     * Leaves a message to be sent, in the order of the calls; {@link #flush()} is to follow.
     *
     * @param message what
     * @return done when it is written, or confirmed if it is of QoS 1 or 2: false when the broker says that it reached
     *     nobody. Fails with {@link MqttException}
     */
    public CompletableFuture<Boolean> publish(Message message) {
        @Nullable Sender sender = sender();
        return sender == null ? notConnected() : sender.publish(message);
    }

    /** Sends what was left to be sent. Does not wait for the broker. */
    public void flush() {
        @Nullable Sender sender = sender();
        if (sender != null) {
            sender.flush();
        }
    }

    /**
     * Subscribes.
     *
     * @param subscription to what
     * @return done when the broker has accepted it; fails with {@link MqttException}
     */
    public CompletableFuture<Boolean> subscribe(Subscription subscription) {
        return ask(Exchange.subscribe(subscription));
    }

    /**
     * Unsubscribes.
     *
     * @param filter of which subscription
     * @return done when the broker has forgotten it; fails with {@link MqttException}
     */
    public CompletableFuture<Boolean> unsubscribe(String filter) {
        return ask(Exchange.unsubscribe(filter));
    }

    private CompletableFuture<Boolean> ask(Exchange exchange) {
        @Nullable Sender sender = sender();
        if (sender == null) {
            return notConnected();
        }
        CompletableFuture<Boolean> answer = sender.offer(exchange);
        sender.flush();
        return answer;
    }

    private @Nullable Sender sender() {
        @Nullable Connection current = connection;
        return current == null || !current.isOpen() ? null : current.sender();
    }

    private static CompletableFuture<Boolean> notConnected() {
        return CompletableFuture.failedFuture(ConnectionEndedException.here("there is no connection", null));
    }

    /**
     * Says goodbye after all that was sent, and ends the connection.
     *
     * @param endsSession whether the broker is to forget the session at once
     * @return done when it has ended; never fails
     */
    public CompletableFuture<Void> disconnect(boolean endsSession) {
        @Nullable Connection current = connection;
        return current == null ? CompletableFuture.completedFuture(null) : current.leave(endsSession);
    }
}
