package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.MalformedFrameException;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ProtocolVersionMismatchException;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says why a connection could not be made, and what to do. */
final class ConnectFailure {

    /** A broker may hang up before the JVM has read its alert. */
    private static final String SHOW_A_CERTIFICATE =
            "if it wants a certificate of ours, name one that it trusts and its key with ?cert=FILE&key=FILE";

    private ConnectFailure() {}

    static String explain(AmqpUri uri, AmqpUri.Host host, Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            @Nullable String known = known(uri, host, at);
            if (known != null) {
                return known;
            }
        }
        return host + " failed: " + failure.getMessage();
    }

    private static @Nullable String known(AmqpUri uri, AmqpUri.Host host, Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return "no host is called " + host.name() + "; check the name";
        }
        if (failure instanceof ConnectException) {
            return "nothing listens at " + host + "; start RabbitMQ there, or check host and port";
        }
        if (failure instanceof AuthenticationFailureException
                || failure instanceof PossibleAuthenticationFailureException) {
            return host + " refuses user '" + uri.user() + "' with this password"
                    + (uri.user().equals("guest")
                            ? "; RabbitMQ lets guest, who it is when the uri names nobody, in from its own machine only: write"
                                    + " amqp://user:password@" + host.name()
                            : "; check both");
        }
        if (failure instanceof ShutdownSignalException signal
                && signal.getReason() instanceof AMQP.Connection.Close close
                && close.getReplyCode() == AMQP.NOT_ALLOWED) {
            return host + " does not let user '" + uri.user() + "' into virtual host '" + uri.virtualHost()
                    + "'; create it, or grant permissions (rabbitmqctl add_vhost, set_permissions)";
        }
        @Nullable String tls = tls(host, failure);
        if (tls != null) {
            return tls;
        }
        if (failure instanceof ProtocolVersionMismatchException
                || failure instanceof MalformedFrameException
                || failure instanceof EOFException
                || failure instanceof SocketException) {
            return host + " does not speak AMQP 0-9-1, or "
                    + (uri.tls() ? "refuses us over TLS; " + SHOW_A_CERTIFICATE : "wants TLS: amqps://");
        }
        if (failure instanceof SocketTimeoutException || failure instanceof TimeoutException) {
            return host + " did not answer in time; is it RabbitMQ, and reachable?";
        }
        return null;
    }

    private static @Nullable String tls(AmqpUri.Host host, Throwable failure) {
        if (failure instanceof CertPathBuilderException) {
            return host + " shows a certificate of an authority that is not trusted here; name the authority's own"
                    + " certificate with ?ca=FILE";
        }
        if (failure instanceof CertificateException && failure.getCause() == null) {
            return host + " shows a certificate for another host (" + failure.getMessage()
                    + "); connect by a name that is in it";
        }
        return failure instanceof SSLException && failure.getCause() == null
                ? tls(host, String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT))
                : null;
    }

    /** What the JVM says: either of itself, or which alert (RFC 8446, 6) the broker answered with. */
    private static String tls(AmqpUri.Host host, String said) {
        if (said.contains("unrecognized ssl message")) {
            return host + " does not speak TLS; without it the uri begins with amqp:";
        }
        return said.contains("received fatal alert")
                ? host + " refuses us over TLS (" + said + "); " + SHOW_A_CERTIFICATE
                : "no TLS with " + host + " (" + said + ")";
    }
}
