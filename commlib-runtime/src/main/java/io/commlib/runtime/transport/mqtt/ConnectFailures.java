package io.commlib.runtime.transport.mqtt;

import com.hivemq.client.mqtt.exceptions.ConnectionClosedException;
import com.hivemq.client.mqtt.exceptions.MqttDecodeException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import io.commlib.runtime.error.NotConnectedException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a connection was not made, for people. */
final class ConnectFailures {

    /** The same names in both versions. */
    private static final Set<String> BAD_LOGIN = Set.of(
            Mqtt5ConnAckReasonCode.BAD_USER_NAME_OR_PASSWORD.name(), Mqtt5ConnAckReasonCode.NOT_AUTHORIZED.name());

    /** How the JVM says what the peer said; newer ones put the alert's name before it. */
    private static final String ALERT = "Received fatal alert: ";

    private ConnectFailures() {}

    /** Whether a broker that knows only MQTT 3.1.1 fails so. */
    static boolean mayBeTheVersion(Throwable failure) {
        @Nullable Mqtt5ConnAckException refusal = find(failure, Mqtt5ConnAckException.class);
        if (refusal != null) {
            return refusal.getMqttMessage().getReasonCode() == Mqtt5ConnAckReasonCode.UNSUPPORTED_PROTOCOL_VERSION;
        }
        return find(failure, MqttDecodeException.class) != null || isMalformed(failure) || isClosed(failure);
    }

    private static boolean isMalformed(Throwable failure) {
        @Nullable Mqtt5DisconnectException ours = find(failure, Mqtt5DisconnectException.class);
        return ours != null
                && (ours.getMqttMessage().getReasonCode() == Mqtt5DisconnectReasonCode.MALFORMED_PACKET
                        || ours.getMqttMessage().getReasonCode() == Mqtt5DisconnectReasonCode.PROTOCOL_ERROR);
    }

    private static boolean isClosed(Throwable failure) {
        return find(failure, ConnectionClosedException.class) != null && find(failure, SSLException.class) == null;
    }

    /**
     * Sums up.
     *
     * @param settings where to
     * @param reasons why not, of each host in turn
     * @param last what the client library said at last
     * @return in one sentence, with what to do
     */
    static NotConnectedException summed(MqttSettings settings, List<String> reasons, Throwable last) {
        return new NotConnectedException(
                "cannot connect to " + settings.uri() + ": " + String.join("; ", reasons), last);
    }

    /**
     * Explains.
     *
     * @param settings where to
     * @param host which of them
     * @param timeout how long it was tried
     * @param failure what the client library says
     * @return why, and what to do
     */
    static String why(MqttSettings settings, MqttSettings.Host host, Duration timeout, Throwable failure) {
        @Nullable String refusal = refusal(failure);
        if (refusal != null) {
            return BAD_LOGIN.contains(refusal)
                    ? badLogin(settings, host, refusal)
                    : "the broker refuses, saying " + refusal;
        }
        if (find(failure, UnknownHostException.class) != null) {
            return "no host is known by the name " + host.name();
        }
        if (find(failure, SSLException.class) != null) {
            return tlsFailed(host, String.valueOf(innermost(failure).getMessage()));
        }
        if (find(failure, TimeoutException.class) != null
                || find(failure, io.netty.channel.ConnectTimeoutException.class) != null) {
            return "no answer from " + host + " within " + timeout.toMillis() + " ms";
        }
        if (find(failure, ConnectException.class) != null) {
            return "nothing listens at " + host + "; is the broker running?";
        }
        if (isClosed(failure) || isMalformed(failure) || find(failure, MqttDecodeException.class) != null) {
            return "what listens at " + host + " does not answer as an MQTT broker; "
                    + (settings.tls()
                            ? "does it speak TLS, and does it want a certificate (cert and key in the uri)?"
                            : "does it want TLS (mqtts:)?");
        }
        return String.valueOf(innermost(failure).getMessage());
    }

    private static String tlsFailed(MqttSettings.Host host, String why) {
        int alert = why.indexOf(ALERT);
        return alert >= 0
                ? "the broker refuses us at " + host + " over TLS (" + why.substring(alert + ALERT.length())
                        + "); give a certificate that it trusts, by cert and key in the uri"
                : "TLS failed at " + host + " (" + why
                        + "); the broker's certificate has to be for that host and signed by"
                        + " someone whom we trust: whom this JVM trusts, or those in the file that ca names in the uri";
    }

    private static String badLogin(MqttSettings settings, MqttSettings.Host host, String refusal) {
        MqttSettings.@Nullable Login login = settings.login();
        return login == null
                ? "the broker wants a login (" + refusal + "); write it as in mqtt://user:password@" + host.name()
                : "the broker does not let the user " + login.user() + " in (" + refusal + "); check user and password";
    }

    private static @Nullable String refusal(Throwable failure) {
        @Nullable Mqtt5ConnAckException five = find(failure, Mqtt5ConnAckException.class);
        if (five != null) {
            return five.getMqttMessage().getReasonCode().name();
        }
        @Nullable Mqtt3ConnAckException three = find(failure, Mqtt3ConnAckException.class);
        return three == null ? null : three.getMqttMessage().getReturnCode().name();
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable next = failure; next != null; next = next.getCause()) {
            if (type.isInstance(next)) {
                return type.cast(next);
            }
        }
        return null;
    }

    private static Throwable innermost(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }
}
