package io.commlib.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.action.Action;
import io.commlib.runtime.action.ActionClient;
import io.commlib.runtime.action.ActionGoal;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.SubscribeOptions;
import io.commlib.runtime.pubsub.Subscription;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcOptions;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A handler that does not return holds up neither the other endpoints of its node nor grows its heap. */
@ParameterizedClass
@EnumSource(BrokerUnderTest.class)
class SlowHandlerTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final String base = BrokerUnderTest.unique();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();

    private final Node server;
    private final Node client;

    SlowHandlerTest(BrokerUnderTest broker) {
        server = Node.builder(broker.uri()).name("server").build();
        client = Node.builder(broker.uri()).name("client").build();
    }

    @AfterEach
    void close() {
        release.countDown();
        client.close();
        server.close();
    }

    @Test
    void aSlowServiceDelaysNobody() {
        Rpc<Pair, Pair> slow = rpc("slow").withTimeout(LONG);
        server.serve(slow, this::hold, new RpcOptions(2));
        var calls = IntStream.range(0, 50)
                .mapToObj(i -> client.client(slow).callAsync(Pair.of(i)))
                .toList();
        await().until(() -> held.get() == 2);

        assertThatEverythingElseWorks();

        assertThat(held).hasValue(2);
        release.countDown();
        assertThat(calls.stream().map(CompletableFuture::join).map(Pair::a))
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(Long::valueOf).toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"BLOCK", "DROP_OLDEST"})
    void aSlowSubscriberDelaysNobody(Overflow overflow) {
        Topic<Pair> slow = topic("slow");
        server.channel(slow)
                .subscribe(this::hold, SubscribeOptions.DEFAULT.withCapacity(2).withOverflow(overflow));
        Channel<Pair> channel = client.channel(slow);
        for (int i = 0; i < 100; i++) {
            channel.publish(Pair.of(i));
        }
        await().until(() -> held.get() == 1);

        assertThatEverythingElseWorks();

        assertThat(held).hasValue(1);
    }

    @Test
    void aSlowActionDelaysNobody() {
        Action<Pair, Pair, Pair> slow = action("slow");
        server.serve(slow, (goal, context) -> hold(goal));
        ActionClient<Pair, Pair, Pair> sender = client.client(slow);
        var goals = IntStream.range(0, 10)
                .mapToObj(i -> sender.send(Pair.of(i), feedback -> {}))
                .toList();
        await().until(() -> held.get() == 10);

        assertThatEverythingElseWorks();

        release.countDown();
        for (ActionGoal<Pair> goal : goals) {
            assertThat(goal.result(LONG)).isNotNull();
        }
    }

    @Test
    void aSlowHandlerOfFeedbackDelaysNobody() {
        Action<Pair, Pair, Pair> chatty = action("chatty");
        server.serve(chatty, (goal, context) -> {
            context.feedback(goal);
            return goal;
        });
        ActionGoal<Pair> waits = client.client(chatty).send(Pair.of(1), this::hold);
        await().until(() -> held.get() == 1);

        assertThatEverythingElseWorks();
        assertThat(client.client(chatty).send(Pair.of(2), feedback -> {}).result(LONG))
                .isEqualTo(Pair.of(2));

        release.countDown();
        assertThat(waits.result(LONG)).isEqualTo(Pair.of(1));
    }

    /** 48 MB go to a subscription that holds 10 messages and whose connection holds at most 1,000, 16 MB. */
    @ParameterizedTest
    @EnumSource(names = {"BLOCK", "DROP_OLDEST"})
    void whatASlowSubscriberIsSentDoesNotFillTheHeap(Overflow overflow) {
        Topic<Pair> slow = topic("slow");
        Subscription subscription = server.channel(slow)
                .subscribe(this::hold, SubscribeOptions.DEFAULT.withCapacity(10).withOverflow(overflow));
        Queue<Long> others = new ConcurrentLinkedQueue<>();
        Topic<Pair> end = topic("end");
        server.channel(end).subscribe(message -> others.add(message.a()));
        String bulk = "x".repeat(16_000);
        Channel<Pair> channel = client.channel(slow);
        long before = liveHeap();
        for (int i = 0; i < 3_000; i++) {
            channel.publish(new Pair(i, bulk));
        }
        // Again and again, since a broker that is flooded drops messages too.
        await().atMost(LONG).until(() -> {
            client.channel(end).publish(Pair.of(1));
            return others.contains(1L);
        });

        if (overflow != Overflow.BLOCK) {
            await().atMost(LONG).until(() -> subscription.dropped() > 1_500);
        }
        assertThat(liveHeap() - before).isLessThan(32 << 20);
        assertThat(held).hasValue(1);
    }

    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void assertThatEverythingElseWorks() {
        Rpc<Pair, Pair> rpc = rpc("quick");
        server.serve(rpc, request -> request);
        Queue<Pair> heard = new ConcurrentLinkedQueue<>();
        server.channel(topic("quick")).subscribe(heard::add);
        Action<Pair, Pair, Pair> action = action("quick");
        server.serve(action, (goal, context) -> goal);

        for (int i = 0; i < 20; i++) {
            assertThat(client.client(rpc).call(Pair.of(i))).isEqualTo(Pair.of(i));
            client.channel(topic("quick")).publish(Pair.of(i));
        }
        assertThat(client.client(action).send(Pair.of(7), feedback -> {}).result(LONG))
                .isEqualTo(Pair.of(7));
        await().until(() -> heard.size() == 20);
    }

    private Pair hold(Pair message) {
        held.incrementAndGet();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return message;
    }

    private Rpc<Pair, Pair> rpc(String name) {
        return Rpc.of(name, base + ".rpc." + name, Pair.CODEC, Pair.CODEC);
    }

    private Topic<Pair> topic(String name) {
        return Topic.of(name, base + ".topic." + name, Pair.CODEC);
    }

    private Action<Pair, Pair, Pair> action(String name) {
        return Action.of(name, base + ".action." + name, Pair.CODEC, Pair.CODEC, Pair.CODEC);
    }
}
