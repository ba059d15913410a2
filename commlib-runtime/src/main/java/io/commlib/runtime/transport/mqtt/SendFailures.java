package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.mqtt.protocol.Message;
import io.commlib.runtime.transport.mqtt.protocol.MqttException;
import io.commlib.runtime.transport.mqtt.protocol.RefusedException;
import java.util.concurrent.CompletionException;

/** Why a message was not sent, as users are told. */
final class SendFailures {

    private SendFailures() {}

    static NotConnectedException down(Message message) {
        return new NotConnectedException(
                "nothing was sent to " + message.topic() + ": the connection to the broker is being made anew");
    }

    static CommlibException told(Message message, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CommlibException known) {
            return known;
        }
        if (cause instanceof RefusedException refusal) {
            return new RejectedException(
                    "the broker refuses the message to " + message.topic() + ", saying " + refusal.getMessage());
        }
        if (cause instanceof MqttException lost) {
            return new NotConnectedException(
                    "the connection broke before the broker had the message to " + message.topic() + ": "
                            + lost.getMessage(),
                    lost);
        }
        return new RejectedException(
                "the message to " + message.topic() + " was not sent: " + cause.getMessage(), cause);
    }
}
