package io.commlib.runtime.transport.mqtt.protocol;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the broker is to answer, or, a message of QoS 0, only to be sent. Done with true, or with false for a message that
 * reached nobody. Guarded by the lock of its {@link Session}, but for being done.
 */
final class Exchange extends CompletableFuture<Boolean> {

    /** What comes next from the broker. */
    enum Awaits {
        NOTHING,
        PUBACK,
        PUBREC,
        PUBCOMP,
        SUBACK,
        UNSUBACK
    }

    /** Where the exchange is in the order of the calls. */
    long order;

    /** Of its packets; 0 as long as it has none. */
    int id;

    Awaits awaits;

    /** Whether somebody is subscribed, as far as the broker says. */
    boolean reached = true;

    private final @Nullable Message message;
    private final @Nullable Subscription subscription;

    private Exchange(Awaits awaits, @Nullable Message message, @Nullable Subscription subscription) {
        this.awaits = awaits;
        this.message = message;
        this.subscription = subscription;
    }

    static Exchange publish(Message message, int qos) {
        Awaits first = qos == 0 ? Awaits.NOTHING : qos == 1 ? Awaits.PUBACK : Awaits.PUBREC;
        return new Exchange(first, message, null);
    }

    static Exchange subscribe(Subscription subscription) {
        return new Exchange(Awaits.SUBACK, null, subscription);
    }

    static Exchange unsubscribe(String filter) {
        return new Exchange(Awaits.UNSUBACK, null, new Subscription(filter, 0, false));
    }

    @Nullable
    Message message() {
        return message;
    }

    @Nullable
    Subscription subscription() {
        return subscription;
    }

    /** Whether it counts among those of which the broker bounds how many are under way (MQTT 5.0, 4.9). */
    boolean isMessage() {
        return message != null;
    }
}
