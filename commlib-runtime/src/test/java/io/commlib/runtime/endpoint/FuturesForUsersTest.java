package io.commlib.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.transport.Delivery;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user makes continue from a future may block: it holds up nothing else of the node. */
@ParameterizedClass
@EnumSource(BrokerUnderTest.class)
class FuturesForUsersTest {

    /** More than any transport has threads of its own. */
    private static final int BLOCKED = 24;

    private final String name = BrokerUnderTest.unique();
    private final Rpc<Pair, Pair> rpc = Rpc.of("Echo", name + ".echo", Pair.CODEC, Pair.CODEC);
    private final Topic<Pair> topic =
            Topic.of("News", name + ".news", Pair.CODEC).withDelivery(Delivery.AT_LEAST_ONCE);
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<Thread> helpers = new CopyOnWriteArrayList<>();
    private final Node node;

    FuturesForUsersTest(BrokerUnderTest broker) {
        node = Node.connect(broker.uri(), name);
    }

    @AfterEach
    void close() throws InterruptedException {
        release.countDown();
        for (Thread helper : helpers) {
            helper.join();
        }
        node.close();
    }

    @Test
    void whatContinuesFromAnAnswerMayBlock() {
        node.serve(rpc, request -> request);

        blockAfter(() -> node.client(rpc).callAsync(Pair.of(1)));

        assertThat(node.client(rpc).call(Pair.of(2))).isEqualTo(Pair.of(2));
    }

    @Test
    void whatContinuesFromAPublicationMayBlock() {
        Channel<Pair> channel = node.channel(topic);
        List<Pair> received = new CopyOnWriteArrayList<>();
        channel.subscribe(received::add);

        blockAfter(() -> channel.publishAsync(Pair.of(1)));

        channel.publish(Pair.of(2));
        await().until(() -> received.contains(Pair.of(2)));
    }

    /** Each on a thread of its own, which is the one to be blocked when the future is done already. */
    private void blockAfter(Supplier<CompletableFuture<?>> begin) {
        AtomicInteger blocked = new AtomicInteger();
        for (int i = 0; i < BLOCKED; i++) {
            Thread helper = new Thread(() -> {
                var unused = begin.get().thenRun(() -> {
                    blocked.incrementAndGet();
                    awaitRelease();
                });
            });
            helpers.add(helper);
            helper.start();
        }
        await().until(() -> blocked.get() == BLOCKED);
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
