package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Consumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Registration;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The consumer of one queue, through all sessions. Thread-safe. */
final class Consumption implements Registration {

    /** What is consumed, and for whom. */
    interface Role {

        /** For messages, such as {@code serve a.b}. */
        String purpose();

        /** The queue to consume. */
        String queue();

        /**
         * Makes the queue, or finds it.
         *
         * @return what is to be handed out before what the queue holds
         */
        List<Delivery> open(Session session) throws IOException;

        /** Hands a delivery out; done when it is dealt with. */
        CompletionStage<?> handOut(Delivery delivery);

        /** Whether the broker keeps what it sends until it is dealt with, and sends no more than there is room for. */
        default boolean acknowledges() {
            return true;
        }

        /**
         * Called before the broker is asked to send.
         *
         * @return called when it has agreed: after what came before, and before all that comes then
         */
        default Runnable beginning() {
            return () -> {};
        }

        /** Whether what comes until the broker has ended the consumer is still handed out. */
        boolean finishesWhatComes();

        /** Called when it is over, because the broker does not let it take part. */
        default void onRefused(RejectedException why) {}

        /** Removes the queue, unless somebody else may need it. */
        default void leave(Session session) throws IOException {
            session.topology().ask(purpose(), channel -> channel.queueDelete(queue()));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Consumption.class);

    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(5);

    private final Link link;
    private final Role role;
    private final int limit;
    private final Intake intake;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final AtomicBoolean closing = new AtomicBoolean();

    /** Where it takes part; used on the chores of that session. */
    private volatile @Nullable Session attachedTo;

    private volatile @Nullable String tag;

    Consumption(Link link, Role role, int limit) {
        this.link = link;
        this.role = role;
        this.limit = limit;
        this.intake = new Intake(limit, role::handOut);
    }

    /** Takes part in a session. Used on its chores only. */
    void attach(Session session) {
        if (closing.get() || attachedTo == session) {
            return;
        }
        try {
            intake.forget();
            List<Delivery> first = declare(session);
            if (first == null) {
                return;
            }
            first.forEach(intake::offer);
            tag = consume(session);
            attachedTo = session;
            ready.complete(null);
        } catch (RejectedException e) {
            giveUp(e);
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("The connection broke before this node could {}: {}", role.purpose(), e.getMessage());
        }
    }

    private String consume(Session session) throws IOException {
        Receiver receiver = new Receiver(session, role.beginning());
        return role.acknowledges()
                ? session.consume(role.purpose(), role.queue(), limit, receiver)
                : session.consumeUnacknowledged(role.purpose(), role.queue(), receiver);
    }

    /**
     * Lets those begin who have come to its role since it takes part: consumes anew, since the broker's answer comes after
     * what it had sent.
     */
    void renew() {
        Session session = link.session();
        if (session != null) {
            session.chores().execute(() -> renew(session));
        }
    }

    private void renew(Session session) {
        String before = tag;
        if (closing.get() || attachedTo != session || before == null) {
            return;
        }
        try {
            tag = consume(session);
            session.cancel(before);
        } catch (RejectedException e) {
            giveUp(e);
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("The connection broke before this node could {}: {}", role.purpose(), e.getMessage());
        }
    }

    /** Null when the broker refuses. */
    private @Nullable List<Delivery> declare(Session session) throws IOException {
        try {
            return role.open(session);
        } catch (RejectedException e) {
            if (ready.isDone()) {
                LOG.warn("{}; trying again", e.getMessage());
                link.attachLater(this, PAUSE_AFTER_REFUSAL);
            } else {
                giveUp(e);
            }
            return null;
        }
    }

    private void giveUp(RejectedException why) {
        closing.set(true);
        link.remove(this);
        if (!ready.completeExceptionally(why)) {
            LOG.error("Gave up: {}", why.getMessage());
        }
        role.onRefused(why);
        var unused = finish();
    }

    @Override
    public CompletableFuture<Void> ready() {
        return ready;
    }

    @Override
    public CompletableFuture<Void> close() {
        if (!closing.compareAndSet(false, true)) {
            return closed;
        }
        link.remove(this);
        if (!role.finishesWhatComes()) {
            var unused = intake.close();
        }
        Session session = link.session();
        if (session == null) {
            return finish();
        }
        session.chores().execute(() -> {
            cancel(session);
            leave(session);
            var unused = finish();
        });
        return closed;
    }

    private CompletableFuture<Void> finish() {
        ready.completeExceptionally(new ClosedException("closed before it took part"));
        var unused = intake.close().thenRun(() -> closed.complete(null));
        return closed;
    }

    private void cancel(Session session) {
        String consumer = tag;
        if (consumer == null || attachedTo != session) {
            return;
        }
        try {
            session.cancel(consumer);
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("The broker had ended the consumer before: {}", e.getMessage());
        }
    }

    /** Hands out nothing more; does not wait for anything. */
    void silence() {
        closing.set(true);
        var unused = finish();
    }

    /** Removes what it left at the broker. Used on the chores of the session only. */
    void leave(Session session) {
        try {
            role.leave(session);
        } catch (IOException | AlreadyClosedException | RejectedException e) {
            LOG.debug("Left to the broker to clear up: {}", e.getMessage());
        }
    }

    private final class Receiver implements Consumer {

        private final Session session;
        private final Runnable beginning;

        Receiver(Session session, Runnable beginning) {
            this.session = session;
            this.beginning = beginning;
        }

        @Override
        public void handleDelivery(String consumer, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
            if (role.acknowledges()) {
                session.acknowledgements().expect(envelope.getDeliveryTag());
                intake.offer(new Delivery(session, envelope, properties, body));
            } else {
                intake.offer(Delivery.settled(session, envelope.getRoutingKey(), properties, body));
            }
        }

        /** The broker ended the consumer, because somebody deleted the queue for instance. */
        @Override
        public void handleCancel(String consumer) {
            session.chores().execute(() -> {
                if (consumer.equals(tag)) {
                    attachedTo = null;
                    attach(session);
                }
            });
        }

        @Override
        public void handleConsumeOk(String consumer) {
            beginning.run();
        }

        @Override
        public void handleCancelOk(String consumer) {
            // told by the return of the call
        }

        @Override
        public void handleShutdownSignal(String consumer, ShutdownSignalException signal) {
            // told to the session
        }

        @Override
        public void handleRecoverOk(String consumer) {
            // never asked for
        }
    }
}
