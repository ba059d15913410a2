package io.commlib.runtime.transport.mqtt;

import com.hivemq.client.mqtt.exceptions.ConnectionClosedException;
import com.hivemq.client.mqtt.exceptions.ConnectionFailedException;
import com.hivemq.client.mqtt.exceptions.MqttClientStateException;
import com.hivemq.client.mqtt.exceptions.MqttSessionExpiredException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3DisconnectException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;

/** What the client library fails with when a connection has ended, whatever brought it about. */
final class Lost {

    private Lost() {}

    static boolean is(Throwable failure) {
        return failure instanceof ConnectionClosedException
                || failure instanceof ConnectionFailedException
                || failure instanceof MqttClientStateException
                || failure instanceof MqttSessionExpiredException
                || failure instanceof Mqtt3DisconnectException
                || failure instanceof Mqtt5DisconnectException;
    }
}
