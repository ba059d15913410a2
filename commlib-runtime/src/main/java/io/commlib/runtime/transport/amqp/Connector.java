package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.commlib.runtime.dispatch.Burst;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.transport.TransportContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Opens sessions: at the first of the hosts that lets us in. Thread-safe. */
final class Connector {

    /** How often peers that have nothing to say show that they are there; silent for twice as long, they are gone. */
    private static final int HEARTBEAT_SECONDS = 10;

    private final AmqpUri uri;
    private final TransportContext context;
    private final ConnectionFactory factory;

    Connector(AmqpUri uri, TransportContext context) {
        this.uri = uri;
        this.context = context;
        this.factory = factory(uri, context);
    }

    AmqpUri uri() {
        return uri;
    }

    /**
     * Opens a session. Blocks.
     *
     * @throws NotConnectedException in one line that says why, and what to do
     */
    Session open() {
        List<String> failures = new ArrayList<>();
        Exception last = null;
        for (AmqpUri.Host host : uri.hosts()) {
            try {
                return open(host);
            } catch (IOException | TimeoutException | RuntimeException e) {
                failures.add(ConnectFailure.explain(uri, host, e));
                last = e;
            }
        }
        throw new NotConnectedException(
                "cannot connect to " + uri + ": " + failures.stream().distinct().collect(Collectors.joining("; ")),
                last);
    }

    private Session open(AmqpUri.Host host) throws IOException, TimeoutException {
        List<Connection> opened = new ArrayList<>();
        try {
            opened.add(open(host, "publishing"));
            opened.add(open(host, "consuming"));
            return new Session(opened.get(0), opened.get(1), context);
        } catch (IOException | TimeoutException | RuntimeException e) {
            opened.forEach(connection ->
                    connection.abort((int) context.connectTimeout().toMillis()));
            throw e;
        }
    }

    private Connection open(AmqpUri.Host host, String what) throws IOException, TimeoutException {
        return factory.newConnection(
                List.of(new Address(host.name(), host.port())), context.name() + " (" + what + ")");
    }

    private static ConnectionFactory factory(AmqpUri uri, TransportContext context) {
        int limit = (int) Math.min(Integer.MAX_VALUE, context.connectTimeout().toMillis());
        ConnectionFactory factory = new Gathering.Factory();
        factory.setSocketFactory(new ReadingSockets());
        factory.setUsername(uri.user());
        factory.setPassword(uri.password());
        factory.setVirtualHost(uri.virtualHost());
        factory.setConnectionTimeout(limit);
        factory.setHandshakeTimeout(limit);
        factory.setChannelRpcTimeout(limit);
        factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        factory.setAutomaticRecoveryEnabled(false);
        factory.setTopologyRecoveryEnabled(false);
        factory.setMaxInboundMessageBodySize(Integer.MAX_VALUE);
        factory.setSharedExecutor(new CallerRuns());
        factory.setExceptionHandler(new QuietExceptionHandler());
        factory.setThreadFactory(task -> {
            Thread thread = new Thread(() -> runAndEndBurst(task), context.name() + "-amqp");
            thread.setDaemon(true);
            return thread;
        });
        if (uri.tls()) {
            factory.useSslProtocol(context.tls().sslContext());
            factory.enableHostnameVerification();
        }
        return factory;
    }

    /** A thread that reads may end in the midst of what it has read. */
    private static void runAndEndBurst(Runnable task) {
        try {
            task.run();
        } finally {
            Burst.end();
        }
    }
}
