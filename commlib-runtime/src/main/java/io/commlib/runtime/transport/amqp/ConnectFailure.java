package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.MalformedFrameException;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ProtocolVersionMismatchException;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says why a connection could not be made, and what to do. */
final class ConnectFailure {

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
                    + (uri.user().equals("guest") ? "; RabbitMQ lets guest in from its own machine only" : "");
        }
        if (failure instanceof ShutdownSignalException signal
                && signal.getReason() instanceof AMQP.Connection.Close close
                && close.getReplyCode() == AMQP.NOT_ALLOWED) {
            return host + " does not let user '" + uri.user() + "' into virtual host '" + uri.virtualHost()
                    + "'; create it, or grant permissions (rabbitmqctl add_vhost, set_permissions)";
        }
        if (failure instanceof SSLException) {
            return "no TLS with " + host + " (" + failure.getMessage()
                    + "); its certificate has to name the host and be signed by an authority that this JVM trusts";
        }
        if (failure instanceof ProtocolVersionMismatchException
                || failure instanceof MalformedFrameException
                || failure instanceof EOFException) {
            return host + " does not speak AMQP 0-9-1" + (uri.tls() ? "" : ", or wants TLS: amqps://");
        }
        if (failure instanceof SocketTimeoutException || failure instanceof TimeoutException) {
            return host + " did not answer in time; is it RabbitMQ, and reachable?";
        }
        return null;
    }
}
