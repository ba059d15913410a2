package io.commlib.runtime.transport.mqtt;

import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubRecException;
import com.hivemq.client.mqtt.mqtt5.message.Mqtt5ReasonCode;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import java.util.concurrent.CompletionException;

/** Why a message was not sent, as users are told. */
final class SendFailures {

    private SendFailures() {}

    static NotConnectedException down(Outgoing message) {
        return new NotConnectedException(
                "nothing was sent to " + message.topic() + ": the connection to the broker is being made anew");
    }

    static CommlibException told(Outgoing message, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CommlibException known) {
            return known;
        }
        if (cause instanceof Mqtt5PubAckException refusal) {
            return refused(message, refusal.getMqttMessage().getReasonCode());
        }
        if (cause instanceof Mqtt5PubRecException refusal) {
            return refused(message, refusal.getMqttMessage().getReasonCode());
        }
        if (Lost.is(cause)) {
            return new NotConnectedException(
                    "the connection broke before the broker had the message to " + message.topic(), cause);
        }
        return new RejectedException(
                "the message to " + message.topic() + " was not sent: " + cause.getMessage(), cause);
    }

    private static RejectedException refused(Outgoing message, Mqtt5ReasonCode reason) {
        return new RejectedException("the broker refuses the message to " + message.topic() + ", saying " + reason);
    }
}
