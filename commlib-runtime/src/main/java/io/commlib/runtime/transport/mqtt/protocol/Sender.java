package io.commlib.runtime.transport.mqtt.protocol;

import static io.commlib.runtime.transport.mqtt.protocol.Exchange.Awaits.PUBACK;
import static io.commlib.runtime.transport.mqtt.protocol.Exchange.Awaits.PUBCOMP;
import static io.commlib.runtime.transport.mqtt.protocol.Exchange.Awaits.PUBREC;
import static io.commlib.runtime.transport.mqtt.protocol.Exchange.Awaits.SUBACK;
import static io.commlib.runtime.transport.mqtt.protocol.Exchange.Awaits.UNSUBACK;

import io.commlib.runtime.transport.socket.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Sends over one connection that is open what a session has under way, as much at a time as the broker takes. Thread-safe.
 */
final class Sender {

    private final Session session;
    private final ReentrantLock lock;
    private final Outbox<Batch> outbox;
    private final PacketWriter writer;
    private final Connack granted;

    /** How many messages the broker takes beyond those under way (MQTT 5.0, 4.9). */
    private int room;

    Sender(Session session, Outbox<Batch> outbox, PacketWriter writer, Connack granted, int mostInFlight) {
        this.session = session;
        this.lock = session.lock();
        this.outbox = outbox;
        this.writer = writer;
        this.granted = granted;
        this.room = Math.min(mostInFlight, granted.mostInFlight());
    }

    /** Publishes; {@link #flush()} is to follow. */
    CompletableFuture<Boolean> publish(Message message) {
        int qos = Math.min(message.qos(), granted.strongestQos());
        long length = writer.lengthOfPublish(message, qos);
        if (length > granted.longestPacket()) {
            return CompletableFuture.failedFuture(new RefusedException(
                    ReasonCode.PACKET_TOO_LARGE,
                    "it is " + length + " bytes long, and the broker takes " + granted.longestPacket()));
        }
        return offer(Exchange.publish(message, qos));
    }

    /** Sends what is to be answered, or waits with it; {@link #flush()} is to follow. */
    CompletableFuture<Boolean> offer(Exchange exchange) {
        lock.lock();
        try {
            exchange.order = session.nextOrder();
            @Nullable Batch batch = outbox.batch();
            if (exchange.awaits == Exchange.Awaits.NOTHING) {
                if (batch == null) {
                    return CompletableFuture.failedFuture(
                            ConnectionEndedException.here("there is no connection", null));
                }
                writePublish(batch, exchange, 0, false);
                batch.addSent(exchange);
            } else if (batch == null && !(session.outlives() && exchange.isMessage())) {
                return CompletableFuture.failedFuture(ConnectionEndedException.here("there is no connection", null));
            } else if (batch != null && session.waiting().isEmpty() && hasRoomFor(exchange)) {
                send(batch, exchange);
            } else {
                session.waiting().add(exchange);
            }
            return exchange;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoomFor(Exchange exchange) {
        return (exchange.id != 0 || !session.inFlight().isFull()) && (room > 0 || !exchange.isMessage());
    }

    private void send(Batch batch, Exchange exchange) {
        boolean again = exchange.id != 0;
        if (!again) {
            session.inFlight().add(exchange);
        }
        if (exchange.isMessage()) {
            room--;
            writePublish(batch, exchange, exchange.awaits == PUBACK ? 1 : 2, again);
            return;
        }
        Subscription subscription = Objects.requireNonNull(exchange.subscription());
        if (exchange.awaits == SUBACK) {
            writer.subscribe(batch.bytes(), exchange.id, subscription);
        } else {
            writer.unsubscribe(batch.bytes(), exchange.id, subscription.filter());
        }
    }

    private void writePublish(Batch batch, Exchange exchange, int qos, boolean again) {
        Message message = Objects.requireNonNull(exchange.message());
        writer.publishWithoutPayload(batch.bytes(), message, qos, exchange.id, again);
        batch.bytes().putPayload(message.payload());
    }

    /** Writes what was left, unless somebody does. */
    void flush() {
        outbox.flush();
    }

    /** Sends again what the last connection left without an answer (MQTT 5.0, 4.4). */
    void resume() {
        lock.lock();
        try {
            @Nullable Batch batch = outbox.batch();
            if (batch == null) {
                return;
            }
            List<Exchange> later = new ArrayList<>();
            for (Exchange exchange : session.inFlight().all()) {
                boolean isWaiting = session.waiting().contains(exchange);
                if (exchange.awaits == PUBCOMP) {
                    room--;
                    writer.acknowledge(batch.bytes(), PacketType.PUBREL, exchange.id, 0);
                } else if (!isWaiting && later.isEmpty() && hasRoomFor(exchange)) {
                    send(batch, exchange);
                } else if (!isWaiting) {
                    later.add(exchange);
                }
            }
            session.waitFirst(later);
            sendWaiting(batch);
        } finally {
            lock.unlock();
        }
        flush();
    }

    private void sendWaiting(Batch batch) {
        for (@Nullable Exchange next = session.nextWaiting();
                next != null && hasRoomFor(next);
                next = session.nextWaiting()) {
            session.waiting().remove();
            send(batch, next);
        }
    }

    /** Acknowledges what came in; {@link #flush()} is to follow. */
    void acknowledge(int type, int id, int reasonCode) {
        lock.lock();
        try {
            @Nullable Batch batch = outbox.batch();
            if (batch != null) {
                writer.acknowledge(batch.bytes(), type, id, reasonCode);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The broker has acknowledged what we sent. */
    void onAcknowledgement(int type, int id, int reasonCode, @Nullable String reason) throws MalformedPacketException {
        @Nullable Exchange exchange;
        boolean isOver;
        lock.lock();
        try {
            exchange = session.inFlight().get(id);
            if (exchange == null) {
                answerUnknown(type, id);
                return;
            }
            requireExpected(exchange, type);
            if (type != PacketType.PUBCOMP) {
                exchange.reached = reasonCode != ReasonCode.NO_MATCHING_SUBSCRIBERS;
            }
            isOver = type != PacketType.PUBREC || ReasonCode.isError(reasonCode);
            if (isOver) {
                end(exchange);
            } else {
                exchange.awaits = PUBCOMP;
                acknowledge(PacketType.PUBREL, id, 0);
            }
        } finally {
            lock.unlock();
        }
        if (isOver) {
            boolean failed = ReasonCode.isError(reasonCode) && type != PacketType.PUBCOMP;
            complete(exchange, exchange.reached, failed ? new RefusedException(reasonCode, reason) : null);
        }
    }

    /** Both sides may have forgotten in their own time (MQTT 5.0, 4.3.3). */
    private void answerUnknown(int type, int id) {
        if (type == PacketType.PUBREC) {
            acknowledge(PacketType.PUBREL, id, ReasonCode.PACKET_IDENTIFIER_NOT_FOUND);
        }
    }

    private static void requireExpected(Exchange exchange, int type) throws MalformedPacketException {
        boolean expected = switch (type) {
            case PacketType.PUBACK -> exchange.awaits == PUBACK;
            case PacketType.PUBREC -> exchange.awaits == PUBREC || exchange.awaits == PUBCOMP;
            default -> exchange.awaits == PUBCOMP;
        };
        if (!expected) {
            throw MalformedPacketException.outOfPlace("an acknowledgement of what was not sent so");
        }
    }

    private void end(Exchange exchange) {
        session.inFlight().remove(exchange);
        if (exchange.isMessage()) {
            room++;
        }
        @Nullable Batch batch = outbox.batch();
        if (batch != null) {
            sendWaiting(batch);
        }
    }

    /** The broker has answered a subscription, or its end. */
    void onAnswer(int type, int id, int reasonCode, @Nullable String reason) throws MalformedPacketException {
        @Nullable Exchange exchange;
        lock.lock();
        try {
            exchange = session.inFlight().get(id);
            if (exchange == null || exchange.awaits != (type == PacketType.SUBACK ? SUBACK : UNSUBACK)) {
                throw MalformedPacketException.outOfPlace("an answer to what was not asked");
            }
            end(exchange);
        } finally {
            lock.unlock();
        }
        complete(exchange, true, ReasonCode.isError(reasonCode) ? new RefusedException(reasonCode, reason) : null);
    }

    private static void complete(Exchange exchange, boolean reached, @Nullable RefusedException failure) {
        if (failure == null) {
            exchange.complete(reached);
        } else {
            exchange.completeExceptionally(failure);
        }
    }
}
