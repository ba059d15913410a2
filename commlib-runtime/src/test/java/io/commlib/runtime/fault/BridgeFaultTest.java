package io.commlib.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.bridge.Bridge;
import io.commlib.runtime.bridge.BridgeEnd;
import io.commlib.runtime.bridge.RpcBridge;
import io.commlib.runtime.bridge.TopicBridge;
import io.commlib.runtime.bridge.TopicBridgeOptions;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcClient;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.TransportState;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Either of the brokers of a bridge is killed and restarted while rpcs and topics go over it, both ways. */
class BridgeFaultTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final TopicBridgeOptions CONFIRMED = TopicBridgeOptions.DEFAULT.withConfirmed();

    /** So many may be on their way: a source that keeps no queue for the bridge holds back no more than that. */
    private static final int UNDER_WAY = 500;

    @Test
    void nothingThatWasConfirmedIsLostWhenEitherBrokerIsKilled() {
        try (PrivateBroker rabbitMq = Brokers.privateRabbitMq();
                PrivateBroker mosquitto = Brokers.privateMosquitto();
                Endpoints office = Endpoints.connect(rabbitMq.uri());
                Endpoints robot = Endpoints.connect(mosquitto.uri());
                BridgeEnd officeEnd = BridgeEnd.of(office, "office");
                BridgeEnd robotEnd = BridgeEnd.of(robot, "robot");
                Bridge down = TopicBridge.open(officeEnd, "orders", robotEnd, "orders", CONFIRMED);
                Bridge up = TopicBridge.open(robotEnd, "news", officeEnd, "news", CONFIRMED);
                Bridge calls = RpcBridge.open(officeEnd, "echo", robotEnd, "echo")) {
            Flow orders = new Flow(office, robot, "orders");
            Flow news = new Flow(robot, office, "news");
            Rpc<Pair, Pair> echo =
                    Rpc.of("Echo", "echo", Pair.CODEC, Pair.CODEC).withTimeout(Duration.ofSeconds(3));
            robot.serve(echo, request -> request);
            RpcClient<Pair, Pair> client = office.client(echo);
            Load called = new Load(2, number -> client.callAsync(Pair.of(number)));

            killAndRestart(mosquitto, robot, up, called, orders.load, news.load);
            killAndRestart(rabbitMq, office, down, called, orders.load, news.load);
            awaitProgress(called, orders.load, news.load);
            assertThat(calls.state()).isEqualTo(TransportState.READY);

            called.stop();
            orders.load.stop();
            news.load.stop();
            called.awaitEnd(LONG);
            orders.load.awaitEnd(LONG);
            news.load.awaitEnd(LONG);
            called.assertNothingTookLongerThan(Duration.ofSeconds(4));
            await().atMost(LONG).untilAsserted(() -> assertThat(orders.arrived).containsAll(orders.confirmed));
            await().atMost(LONG).untilAsserted(() -> assertThat(news.arrived).containsAll(news.confirmed));
        }
    }

    private static void killAndRestart(PrivateBroker broker, Endpoints at, Bridge bridge, Load... loads) {
        awaitProgress(loads);
        broker.kill();
        await().until(() -> at.state() == TransportState.RECONNECTING);
        assertThat(bridge.state()).isEqualTo(TransportState.RECONNECTING);
        broker.restart();
        await().atMost(LONG).until(() -> bridge.state() == TransportState.READY);
    }

    private static void awaitProgress(Load... loads) {
        for (Load load : loads) {
            int before = load.succeeded();
            await().atMost(LONG).until(() -> load.succeeded() > before + 20);
        }
    }

    /** Numbers from one broker to another. */
    private static final class Flow {

        private final Set<Long> confirmed = ConcurrentHashMap.newKeySet();
        private final Set<Long> arrived = ConcurrentHashMap.newKeySet();
        private final Load load;

        Flow(Endpoints from, Endpoints to, String topic) {
            Topic<Pair> described = Topic.of(topic, topic, Pair.CODEC).withDelivery(Delivery.AT_LEAST_ONCE);
            to.channel(described).subscribe(message -> arrived.add(message.a()));
            Channel<Pair> channel = from.channel(described);
            load = new Load(1, number -> publish(channel, number));
        }

        private CompletableFuture<?> publish(Channel<Pair> channel, long number) {
            return confirmed.size() - arrived.size() > UNDER_WAY
                    ? CompletableFuture.failedFuture(new RejectedException("too many are under way"))
                    : channel.publishAsync(Pair.of(number)).thenAccept(done -> confirmed.add(number));
        }
    }
}
