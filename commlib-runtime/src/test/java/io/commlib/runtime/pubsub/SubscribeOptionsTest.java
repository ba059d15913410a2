package io.commlib.runtime.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.dispatch.Overflow;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a subscriber may choose, and a publisher of many topics. */
@ParameterizedClass
@EnumSource(BrokerUnderTest.class)
class SubscribeOptionsTest {

    private final String base = BrokerUnderTest.unique();
    private final Topic<Pair> topic = Topic.of("News", base + ".news", Pair.CODEC);
    private final CountDownLatch release = new CountDownLatch(1);
    private final Queue<Pair> handled = new ConcurrentLinkedQueue<>();

    private final Node publisher;
    private final Node subscriber;

    SubscribeOptionsTest(BrokerUnderTest broker) {
        publisher = Node.connect(broker.uri(), "publisher");
        subscriber = Node.connect(broker.uri(), "subscriber");
    }

    @AfterEach
    void close() {
        release.countDown();
        publisher.close();
        subscriber.close();
    }

    @Test
    void asManyMessagesAreHandledAtOnceAsTheSubscriberAsksFor() {
        CountDownLatch four = new CountDownLatch(4);
        subscriber
                .channel(topic)
                .subscribe(
                        message -> {
                            four.countDown();
                            hold(four);
                            handled.add(message);
                        },
                        SubscribeOptions.DEFAULT.withConcurrency(4));
        publish(8);

        await().until(() -> handled.size() == 8);
    }

    @Test
    void aSubscriberThatRejectsKeepsTheOldestAndCountsTheOthers() {
        Subscription subscription = subscribeHeld(Overflow.REJECT, 3);
        publish(20);
        await().until(() -> subscription.dropped() == 16);
        release.countDown();

        await().until(() -> handled.size() == 4);
        assertThat(handled).containsExactly(Pair.of(0), Pair.of(1), Pair.of(2), Pair.of(3));
    }

    @Test
    void aSubscriberThatBlocksGetsEverythingThatItsConnectionHoldsBack() {
        Subscription subscription = subscribeHeld(Overflow.BLOCK, 3);
        publish(200);
        release.countDown();

        await().until(() -> handled.size() == 200);
        assertThat(handled).startsWith(Pair.of(0), Pair.of(1)).endsWith(Pair.of(199));
        assertThat(subscription.dropped()).isZero();
    }

    @Test
    void onePublisherServesManyTopicsTypedAndUntyped() {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        subscriber
                .patternChannel(Topic.of("All", base + ".*", Pair.CODEC))
                .subscribe((address, message) -> heard.add(address + " " + message.a()));
        PatternChannel<Pair> typed = publisher.patternChannel(Topic.of("Any", "*", Pair.CODEC));
        PatternChannel<Map<String, Any>> untyped = publisher.patternChannel(Topic.untyped("*"));

        typed.publish(base + ".sonar.front", Pair.of(1));
        typed.publish(base + ".ir", Pair.of(2));
        untyped.publish(base + ".ir.rear", Map.of("a", Any.of(3), "b", Any.of("x")));

        await().until(() -> heard.size() == 3);
        assertThat(heard).containsExactly(base + ".sonar.front 1", base + ".ir 2", base + ".ir.rear 3");
    }

    private Subscription subscribeHeld(Overflow overflow, int capacity) {
        return subscriber
                .channel(topic)
                .subscribe(
                        message -> {
                            hold(release);
                            handled.add(message);
                        },
                        SubscribeOptions.DEFAULT.withCapacity(capacity).withOverflow(overflow));
    }

    private void publish(int count) {
        Channel<Pair> channel = publisher.channel(topic);
        for (int i = 0; i < count; i++) {
            channel.publish(Pair.of(i));
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
