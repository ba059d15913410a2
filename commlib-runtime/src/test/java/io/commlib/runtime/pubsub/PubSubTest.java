package io.commlib.runtime.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.dispatch.Overflow;
import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.transport.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BrokerUnderTest.class)
class PubSubTest {

    private final String base = BrokerUnderTest.unique();
    private final Topic<Pair> topic = Topic.of("Front", base + ".sonar.front", Pair.CODEC);
    private final Topic<Pair> pattern = Topic.of("Any", base + ".*", Pair.CODEC);
    private final Queue<Pair> received = new ConcurrentLinkedQueue<>();

    private final Node publisher;
    private final Node subscriber;

    PubSubTest(BrokerUnderTest broker) {
        publisher = Node.connect(broker.uri(), "publisher");
        subscriber = Node.connect(broker.uri(), "subscriber");
    }

    @AfterEach
    void close() {
        publisher.close();
        subscriber.close();
    }

    @Test
    void messagesArriveInOrder() {
        subscriber.channel(topic).subscribe(received::add);
        Channel<Pair> channel = publisher.channel(topic);
        for (int i = 0; i < 500; i++) {
            channel.publish(Pair.of(i));
        }

        await().until(() -> received.size() == 500);
        assertThat(received)
                .containsExactlyElementsOf(
                        LongStream.range(0, 500).mapToObj(Pair::of).toList());
    }

    @Test
    void aPatternTellsTheTopic() {
        Queue<String> topics = new ConcurrentLinkedQueue<>();
        subscriber.patternChannel(pattern).subscribe((address, message) -> topics.add(address.text()));
        publisher.channel(topic).publish(Pair.of(1));
        publisher.patternChannel(pattern).publish(base + ".ir.rear", Pair.of(2));

        await().until(() -> topics.size() == 2);
        assertThat(topics).containsExactly(base + ".sonar.front", base + ".ir.rear");
    }

    @Test
    void aTopicOutsideThePatternIsRefused() {
        assertThatThrownBy(() -> publisher.patternChannel(pattern).publish("elsewhere", Pair.of(1)))
                .isInstanceOf(BadAddressException.class)
                .hasMessageContaining("elsewhere");
    }

    @Test
    void aClosedSubscriptionReceivesNothingMore() {
        Subscription first = subscriber.channel(topic).subscribe(received::add);
        Queue<Pair> other = new ConcurrentLinkedQueue<>();
        subscriber.channel(topic).subscribe(other::add);
        first.close();
        first.close();
        publisher.channel(topic).publish(Pair.of(1));

        await().until(() -> !other.isEmpty());
        assertThat(received).isEmpty();
    }

    @Test
    void aSubscriptionMayCloseItselfFromItsHandler() {
        CompletableFuture<Subscription> own = new CompletableFuture<>();
        own.complete(subscriber.channel(topic).subscribe(message -> {
            received.add(message);
            own.join().close();
        }));
        publisher.channel(topic).publish(Pair.of(1));

        await().until(() -> received.size() == 1);
    }

    @Test
    void anUnreadableMessageIsCountedAndTheNextArrives() {
        Subscription subscription = subscriber.channel(topic).subscribe(received::add);
        publisher
                .channel(Topic.of("Front", topic.uri().toString(), Codecs.STRING))
                .publish("no pair");
        publisher.channel(topic).publish(Pair.of(2));

        await().until(() -> !received.isEmpty());
        assertThat(received).containsExactly(Pair.of(2));
        assertThat(subscription.malformed()).isEqualTo(1);
    }

    @Test
    void aHandlerThatThrowsReceivesTheNext() {
        subscriber.channel(topic).subscribe(message -> {
            received.add(message);
            throw new IllegalStateException("a bug");
        });
        publisher.channel(topic).publish(Pair.of(1));
        publisher.channel(topic).publish(Pair.of(2));

        await().until(() -> received.size() == 2);
    }

    @Test
    void aSlowHandlerSeesTheNewestAndDelaysNobody() {
        CountDownLatch release = new CountDownLatch(1);
        Subscription slow = subscriber
                .channel(topic)
                .subscribe(
                        message -> {
                            awaitQuietly(release);
                            received.add(message);
                        },
                        SubscribeOptions.DEFAULT.withCapacity(2).withOverflow(Overflow.DROP_OLDEST));
        List<Pair> quick = new CopyOnWriteArrayList<>();
        subscriber.channel(topic).subscribe(quick::add);
        for (int i = 0; i < 100; i++) {
            publisher.channel(topic).publish(Pair.of(i));
        }
        await().until(() -> quick.size() == 100);
        await().until(() -> slow.dropped() == 97);
        release.countDown();

        await().until(() -> received.size() == 3);
        assertThat(new ArrayList<>(received).subList(1, 3)).containsExactly(Pair.of(98), Pair.of(99));
    }

    @Test
    void aRetainedMessageReachesALateSubscriberUntilItIsCleared() {
        Topic<Pair> retained = topic.asRetained().withDelivery(Delivery.AT_LEAST_ONCE);
        publisher.channel(retained).publish(Pair.of(1));
        publisher.channel(retained).publish(Pair.of(2));
        Subscription late = subscriber.channel(retained).subscribe(received::add);
        await().until(() -> !received.isEmpty());
        late.close();
        publisher.channel(retained).clearRetained();
        Queue<Pair> tooLate = new ConcurrentLinkedQueue<>();
        subscriber.channel(retained).subscribe(tooLate::add);
        publisher.channel(topic).publish(Pair.of(3));

        await().until(() -> !tooLate.isEmpty());
        assertThat(received).containsExactly(Pair.of(2));
        assertThat(tooLate).containsExactly(Pair.of(3));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
