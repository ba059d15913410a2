package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.dispatch.Workers;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.RedisInspector;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportLimits;
import io.commlib.runtime.transport.redis.protocol.Command;
import io.commlib.runtime.transport.redis.protocol.ConnectionEndedException;
import io.commlib.runtime.transport.redis.protocol.RefusedException;
import io.commlib.runtime.transport.redis.protocol.Reply;
import io.commlib.runtime.transport.redis.protocol.ScriptedRedis;
import io.commlib.runtime.transport.redis.protocol.ScriptedRedis.Client;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisLinkTest implements RedisLink.Owner {

    private static final String NAME = "link-test";
    private static final Command<Reply> PING = Command.of(reply -> reply, "PING");

    private final ScriptedRedis redis = new ScriptedRedis();
    private final Workers workers = Workers.create(NAME);
    private final Timer timer = new Timer("link-test-timer");
    private final TransportContext context =
            new TransportContext(NAME, Duration.ofSeconds(20), false, TransportLimits.DEFAULT, workers, timer);
    private final Connector connector =
            new Connector(RedisUri.parse(ConnectionUri.parse("redis://localhost:" + redis.port())), context, () -> {});
    private final RedisLink link = new RedisLink(connector, timer, this, null);
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        link.close();
        connector.close();
        workers.close();
        timer.close();
        redis.close();
    }

    @Override
    public void onUp() {
        told.add("up");
    }

    @Override
    public void onDown() {
        told.add("down");
    }

    @Override
    public void onRefused(RefusedException refused) {
        told.add(refused.answer());
    }

    @Test
    void aConnectionThatBrokeIsMadeAnewAndNothingIsSentAgain() throws Exception {
        Client first = opened();
        CompletableFuture<Reply> lost = link.send(PING);
        assertThat(first.read()).isEqualTo("PING");
        first.close();
        assertThatThrownBy(() -> lost.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(ConnectionEndedException.class);

        Client second = redis.accept();
        assertThat(link.isOpen()).isFalse();
        assertThatThrownBy(() -> link.send(PING).get(20, TimeUnit.SECONDS))
                .cause()
                .hasMessage("there is no connection");
        second.welcome();
        await().until(link::isOpen);
        CompletableFuture<Reply> sent = link.send(PING);
        assertThat(second.read()).isEqualTo("PING");
        second.send("+PONG\r\n");

        assertThat(sent.get(20, TimeUnit.SECONDS).text()).isEqualTo("PONG");
        assertThat(told).containsExactly("up", "down", "up");
    }

    @Test
    void aServerThatRefusesAtFirstIsTriedAgainUntilItDoesNot() throws Exception {
        opened().close();
        for (int i = 0; i < 3; i++) {
            Client refusing = redis.accept();
            refusing.read();
            refusing.send("-LOADING Redis is loading the dataset in memory\r\n");
        }
        redis.accept().welcome();

        await().until(link::isOpen);
        assertThat(told).contains("up", "down").endsWith("up");
    }

    @Test
    void aLinkThatIsClosedWhileItConnectsLeavesNoConnection() throws Exception {
        CompletableFuture<Void> opening = link.open();
        Client server = redis.accept();
        link.close();
        server.welcome();

        assertThat(server.isAtEnd()).isTrue();
        opening.get(20, TimeUnit.SECONDS);
        assertThat(link.isOpen()).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void aLinkThatIsClosedWithItsConnectorWhileItConnectsLeavesNoThread() throws Exception {
        CompletableFuture<Void> opening = link.open();
        Client server = redis.accept();
        assertThat(threads()).isEqualTo(1);
        link.close();
        connector.close();

        assertThat(server.isAtEnd()).isTrue();
        assertThatThrownBy(() -> opening.get(20, TimeUnit.SECONDS)).hasMessageContaining("the node is closed");
        await().until(() -> threads() == 0);
    }

    @Test
    void aLinkThatIsClosedIsNotMadeAnew() throws Exception {
        Client server = opened();
        link.close();

        assertThat(server.isAtEnd()).isTrue();
        await().until(() -> !link.isOpen());
        assertThat(told).containsExactly("up");
    }

    @Test
    void aServerThatIsFoundElsewhereRenewsAllConnections() {
        try (PrivateBroker before = Brokers.redisProcess(port -> List.of());
                PrivateBroker after = Brokers.redisProcess(port -> List.of());
                RedisInspector first = new RedisInspector(before.uri());
                RedisInspector second = new RedisInspector(after.uri())) {
            URI next = URI.create(after.uri());
            String both = before.uri() + "," + next.getHost() + ":" + next.getPort();
            try (RedisConnections connections = RedisConnections.open(ConnectionUri.parse(both), context)) {
                await().until(() -> named(first) == 3);
                first.redis().replicaof(next.getHost(), next.getPort());

                connections.commands().renew();

                await().until(() -> named(second) == 3 && named(first) == 0);
                await().until(connections::areOpen);
            }
        }
    }

    private Client opened() throws Exception {
        CompletableFuture<Void> opening = link.open();
        Client server = redis.accept().welcome();
        opening.get(20, TimeUnit.SECONDS);
        return server;
    }

    private static long named(RedisInspector inspector) {
        return inspector
                .redis()
                .clientList()
                .lines()
                .filter(line -> line.contains(" name=" + NAME + " "))
                .count();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("redis-" + NAME))
                .count();
    }
}
