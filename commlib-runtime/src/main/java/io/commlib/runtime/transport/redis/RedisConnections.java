package io.commlib.runtime.transport.redis;

import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.redis.RedisUri.Kind;
import io.commlib.runtime.transport.redis.protocol.RefusedException;
import io.commlib.runtime.transport.redis.protocol.Subscriber;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The three connections of a node, all to one server. Thread-safe. */
final class RedisConnections implements AutoCloseable {

    private final Keys keys;
    private final boolean mayMove;
    private final Connector connector;
    private final Published published = new Published();
    private final RedisLink commands;
    private final RedisLink pops;
    private final RedisLink subscriptions;
    private final List<RedisLink> all;
    private volatile Runnable onDown = () -> {};
    private volatile Runnable onUp = () -> {};

    private RedisConnections(RedisUri uri, TransportContext context) {
        this.keys = uri.kind() == Kind.CLUSTER ? Keys.OF_A_CLUSTER : Keys.PLAIN;
        this.mayMove = uri.kind() == Kind.CLUSTER
                || uri.kind() == Kind.SENTINELS
                || uri.hosts().size() > 1;
        this.connector = new Connector(uri, context, this::lookAnew);
        this.commands = new RedisLink(connector, context.timer(), new Watching(() -> {}), null);
        this.subscriptions =
                new RedisLink(connector, context.timer(), new Watching(published::subscribeAnew), published);
        this.pops = new RedisLink(connector, context.timer(), new Watching(() -> {}), null);
        this.all = List.of(commands, subscriptions, pops);
    }

    /**
     * Connects.
     *
     * @throws NotConnectedException with why not, and what to do
     */
    static RedisConnections open(ConnectionUri uri, TransportContext context) {
        RedisUri parsed = RedisUri.parse(uri);
        if (parsed.tls()) {
            // Of a file that cannot be used this tells more than a connection that failed.
            var unused = context.tls().sslContext();
        }
        RedisConnections connections = new RedisConnections(parsed, context);
        try {
            CompletableFuture.allOf(
                            connections.all.stream().map(RedisLink::open).toArray(CompletableFuture<?>[]::new))
                    .get();
            return connections;
        } catch (ExecutionException e) {
            connections.close();
            throw new NotConnectedException(
                    "cannot connect to " + uri + ": " + ConnectFailure.explain(parsed.where(), parsed.howToLogIn(), e));
        } catch (InterruptedException e) {
            connections.close();
            Thread.currentThread().interrupt();
            throw new NotConnectedException("interrupted while connecting to " + uri, e);
        }
    }

    /** How keys are called there. */
    Keys keys() {
        return keys;
    }

    /** For everything that is answered at once. */
    RedisLink commands() {
        return commands;
    }

    /** For pops that block, and nothing else, since it would have to wait. */
    RedisLink pops() {
        return pops;
    }

    /** For subscriptions. */
    RedisLink subscriptions() {
        return subscriptions;
    }

    boolean areOpen() {
        return all.stream().allMatch(RedisLink::isOpen);
    }

    /** Tells whenever one of them breaks or is back. */
    void onChange(Runnable broken, Runnable back) {
        onDown = broken;
        onUp = back;
    }

    /**
     * Who takes what is published.
     *
     * @param subscriber takes it
     * @param subscribeAnew subscribes to everything, on a new connection
     */
    void onPublished(Subscriber subscriber, Runnable subscribeAnew) {
        published.to(subscriber, subscribeAnew);
    }

    private void lookAnew() {
        all.forEach(RedisLink::renew);
    }

    @Override
    public void close() {
        all.forEach(RedisLink::close);
        connector.close();
    }

    private final class Watching implements RedisLink.Owner {

        private final Runnable first;

        Watching(Runnable first) {
            this.first = first;
        }

        @Override
        public void onUp() {
            first.run();
            onUp.run();
        }

        @Override
        public void onDown() {
            onDown.run();
        }

        @Override
        public void onRefused(RefusedException refused) {
            if (mayMove && WrongServer.isMeantBy(refused)) {
                lookAnew();
            }
        }
    }

    /** Hands on what is published, to nobody as long as nobody is named. */
    private static final class Published implements Subscriber {

        private volatile Subscriber subscriber = new Subscriber() {

            @Override
            public void onMessage(String channel, byte[] payload) {
                // Nothing is subscribed to as yet.
            }

            @Override
            public void onMessage(String pattern, String channel, byte[] payload) {
                // Nothing is subscribed to as yet.
            }
        };

        private volatile Runnable subscribing = () -> {};

        void to(Subscriber next, Runnable subscribeAnew) {
            subscribing = subscribeAnew;
            subscriber = next;
        }

        void subscribeAnew() {
            subscribing.run();
        }

        @Override
        public void onMessage(String channel, byte[] payload) {
            subscriber.onMessage(channel, payload);
        }

        @Override
        public void onMessage(String pattern, String channel, byte[] payload) {
            subscriber.onMessage(pattern, channel, payload);
        }
    }
}
