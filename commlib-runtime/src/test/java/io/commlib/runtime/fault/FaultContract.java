package io.commlib.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.action.Action;
import io.commlib.runtime.action.ActionClient;
import io.commlib.runtime.action.ActionGoal;
import io.commlib.runtime.action.GoalContext;
import io.commlib.runtime.action.GoalStatus;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcClient;
import io.commlib.runtime.testing.Connections;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.TransportState;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A broker is killed and restarted at random moments while rpcs, topics and actions go over it. */
abstract class FaultContract {

    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Rpc<Pair, Pair> rpc =
            Rpc.of("Echo", "fault.echo", Pair.CODEC, Pair.CODEC).withTimeout(DEADLINE);
    private final Topic<Pair> topic = Topic.of("News", "fault.news", Pair.CODEC).withDelivery(Delivery.AT_LEAST_ONCE);
    private final Action<Pair, Pair, Pair> action = Action.of("Move", "fault.move", Pair.CODEC, Pair.CODEC, Pair.CODEC);

    private final Set<Long> confirmed = ConcurrentHashMap.newKeySet();
    private final Set<Long> arrived = ConcurrentHashMap.newKeySet();

    /** Starts a broker of the test's own. */
    abstract PrivateBroker startBroker();

    /** How often to kill it: some start in no time, some do not. */
    abstract int kills();

    /** The node whose subscription gets all that was confirmed, whatever becomes of the broker; null when there is none. */
    abstract @Nullable Node promised(Node server, Node client);

    /** What the broker holds for clients when it has no connections any more, one line each. */
    abstract Set<String> held(String uri);

    @Test
    void nothingThatWasPromisedIsLostWhenTheBrokerIsKilledUnderLoad() {
        long seed = System.nanoTime();
        try (PrivateBroker broker = startBroker()) {
            try (Node server = connect(broker, "faultserver");
                    Node client = connect(broker, "faultclient")) {
                serve(server);
                @Nullable Node promised = promised(server, client);
                Objects.requireNonNullElse(promised, server)
                        .channel(topic)
                        .subscribe(message -> arrived.add(message.a()));
                ActionGoal<Pair> throughout = client.client(action).send(Pair.of(-1), feedback -> {});
                Load calls = calls(client);
                Load publications = publications(client);
                Load sentGoals = sentGoals(client);

                Random random = new Random(seed);
                for (int i = 0; i < kills(); i++) {
                    awaitProgress(calls, publications, sentGoals);
                    pause(random.nextInt(200));
                    broker.kill();
                    await().until(() -> client.state() == TransportState.RECONNECTING);
                    pause(random.nextInt(200));
                    broker.restart();
                }
                awaitProgress(calls, publications, sentGoals);
                calls.stop();
                publications.stop();
                sentGoals.stop();

                calls.awaitEnd(LONG);
                publications.awaitEnd(LONG);
                sentGoals.awaitEnd(LONG);
                calls.assertNothingTookLongerThan(DEADLINE.plusSeconds(1));
                assertThat(calls.failures()).allMatch(FaultContract::isOfTheFault);
                assertThat(publications.failures()).allMatch(FaultContract::isOfTheFault);
                assertThat(sentGoals.failures()).allMatch(FaultContract::isOfTheFault);
                if (promised != null) {
                    await().atMost(LONG).untilAsserted(() -> assertThat(arrived).containsAll(confirmed));
                }
                assertThat(throughout.resultAsync()).isNotDone();
                throughout.cancel();
                assertThat(throughout.result(LONG).b()).isEqualTo("cancelled");
                assertThat(throughout.status()).isEqualTo(GoalStatus.CANCELED);
            }
            await().untilAsserted(() -> assertThat(
                            Connections.to(URI.create(broker.uri()).getPort()))
                    .isEmpty());
            await().untilAsserted(() -> assertThat(held(broker.uri())).isEmpty());
            await().untilAsserted(() -> assertThat(threads()).isEmpty());
        } catch (Throwable e) {
            throw new AssertionError("with the seed " + seed, e);
        }
    }

    private static Node connect(PrivateBroker broker, String name) {
        return Node.builder(broker.uri()).name(name).timeout(DEADLINE).build();
    }

    private void serve(Node server) {
        server.serve(rpc, request -> request);
        server.serve(action, FaultContract::work);
    }

    private static Pair work(Pair goal, GoalContext<Pair> context) throws InterruptedException {
        context.feedback(goal);
        boolean cancelled = context.awaitCancel(goal.a() < 0 ? LONG : Duration.ofMillis(goal.a() % 100));
        return new Pair(goal.a(), cancelled ? "cancelled" : "there");
    }

    private Load calls(Node client) {
        RpcClient<Pair, Pair> echo = client.client(rpc);
        return new Load(8, number -> echo.callAsync(Pair.of(number)));
    }

    private Load publications(Node client) {
        Channel<Pair> channel = client.channel(topic);
        return new Load(1, number -> channel.publishAsync(Pair.of(number)).thenAccept(done -> confirmed.add(number)));
    }

    private Load sentGoals(Node client) {
        ActionClient<Pair, Pair, Pair> sender = client.client(action);
        return new Load(4, number -> {
            ActionGoal<Pair> goal = sender.send(Pair.of(number), feedback -> {});
            return goal.resultAsync().thenAccept(reached -> assertThat(reached).isEqualTo(new Pair(number, "there")));
        });
    }

    private void awaitProgress(Load... loads) {
        for (Load load : loads) {
            int before = load.succeeded();
            await().atMost(LONG).until(() -> load.succeeded() > before + 20);
        }
        int before = arrived.size();
        await().atMost(LONG).until(() -> arrived.size() > before + 20);
    }

    private static boolean isOfTheFault(Throwable failure) {
        return failure instanceof NotConnectedException
                || failure instanceof CallTimeoutException
                || failure instanceof RejectedException;
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("faultserver") || name.contains("faultclient"))
                .collect(Collectors.toSet());
    }
}
