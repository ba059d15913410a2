package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.transport.mqtt.protocol.Message;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A message that is published again until it is confirmed. Guarded by the lock of {@link Unconfirmed}. */
final class Repeated {

    /** Its place in the order of the calls. */
    final long number;

    final Message message;

    final CompletableFuture<Void> confirmed = new CompletableFuture<>();

    /** Whether a broker had it before, and nobody waits for it any more. */
    final boolean wasConfirmed;

    /** What it is under way on. */
    @Nullable
    MqttLink on;

    Repeated(long number, Message message, boolean wasConfirmed) {
        this.number = number;
        this.message = message;
        this.wasConfirmed = wasConfirmed;
    }
}
