package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.mqtt.protocol.Message;
import io.commlib.runtime.transport.mqtt.protocol.MqttException;
import io.commlib.runtime.transport.mqtt.protocol.ReasonCode;
import io.commlib.runtime.transport.mqtt.protocol.RefusedException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Why a message was not sent, as users are told. */
final class SendFailures {

    private SendFailures() {}

    static NotConnectedException down(Message message) {
        return new NotConnectedException(
                "nothing was sent to " + target(message) + ": the connection to the broker is being made anew");
    }

    static ClosedException closed(Message message) {
        return new ClosedException("nothing was sent to " + target(message) + ": the node is closed");
    }

    static ClosedException abandoned(Message message) {
        return new ClosedException("the node was closed before the broker confirmed the message to " + target(message));
    }

    static RejectedException full(Message message, int limit) {
        return new RejectedException("nothing was sent to " + target(message) + ": " + limit
                + " messages of this node wait for the broker to take them already");
    }

    static CommlibException told(Message message, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CommlibException known) {
            return known;
        }
        if (cause instanceof RefusedException refusal) {
            return new RejectedException(
                    "the broker refuses the message to " + target(message) + ", saying " + refusal.getMessage()
                            + (refusal.reasonCode() == ReasonCode.NOT_AUTHORIZED
                                    ? "; let the user of the uri write the topic " + message.topic()
                                    : ""));
        }
        if (cause instanceof MqttException lost) {
            return new NotConnectedException(
                    "the connection broke before the broker had the message to " + target(message) + ": "
                            + lost.getMessage(),
                    lost);
        }
        return new RejectedException(
                "the message to " + target(message) + " was not sent: " + cause.getMessage(), cause);
    }

    /** The address, as users write it; the topic where it is none. */
    private static String target(Message message) {
        @Nullable Address address = Topics.address(message.topic());
        return address == null ? message.topic() : address.text();
    }
}
