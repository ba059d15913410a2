package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.transport.mqtt.protocol.ConnectionEndedException;
import io.commlib.runtime.transport.mqtt.protocol.MalformedPacketException;
import io.commlib.runtime.transport.mqtt.protocol.ReasonCode;
import io.commlib.runtime.transport.mqtt.protocol.RefusedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a connection was not made, for people. */
final class ConnectFailures {

    /** How the JVM says what the peer said; newer ones put the alert's name before it. */
    private static final String ALERT = "Received fatal alert: ";

    private ConnectFailures() {}

    /** Whether a broker that knows only MQTT 3.1.1 fails so. */
    static boolean mayBeTheVersion(Throwable failure) {
        @Nullable RefusedException refusal = find(failure, RefusedException.class);
        if (refusal != null) {
            return refusal.reasonCode() == ReasonCode.UNSUPPORTED_PROTOCOL_VERSION;
        }
        return isNotMqtt(failure);
    }

    private static boolean isNotMqtt(Throwable failure) {
        return find(failure, MalformedPacketException.class) != null
                || (find(failure, ConnectionEndedException.class) != null && find(failure, SSLException.class) == null);
    }

    /**
     * Sums up.
     *
     * @param settings where to
     * @param reasons why not, of each host in turn
     * @param last what it failed with at last
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
     * @param failure what it failed with
     * @return why, and what to do
     */
    static String why(MqttSettings settings, MqttSettings.Host host, Duration timeout, Throwable failure) {
        @Nullable RefusedException refusal = find(failure, RefusedException.class);
        if (refusal != null) {
            boolean badLogin = refusal.reasonCode() == ReasonCode.BAD_USER_NAME_OR_PASSWORD
                    || refusal.reasonCode() == ReasonCode.NOT_AUTHORIZED;
            return badLogin
                    ? badLogin(settings, host, String.valueOf(refusal.getMessage()))
                    : "the broker refuses, saying " + refusal.getMessage();
        }
        if (find(failure, UnknownHostException.class) != null) {
            return "no host is known by the name " + host.name();
        }
        if (find(failure, SSLException.class) != null) {
            return tlsFailed(host, String.valueOf(innermost(failure).getMessage()));
        }
        if (find(failure, TimeoutException.class) != null || find(failure, SocketTimeoutException.class) != null) {
            return "no answer from " + host + " within " + timeout.toMillis()
                    + " ms; is it an MQTT broker, and does it "
                    + (settings.tls() ? "speak TLS?" : "want TLS (mqtts:)?");
        }
        if (find(failure, ConnectException.class) != null) {
            return "nothing listens at " + host + "; is the broker running?";
        }
        if (find(failure, NoRouteToHostException.class) != null) {
            return "there is no way to " + host + "; check the network";
        }
        if (isNotMqtt(failure) || innermost(failure) instanceof SocketException) {
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
