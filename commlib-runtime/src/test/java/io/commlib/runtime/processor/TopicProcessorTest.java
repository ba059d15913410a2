package io.commlib.runtime.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.dispatch.Overflow;
import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.SubscribeOptions;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BrokerUnderTest.class)
class TopicProcessorTest {

    private final String base = BrokerUnderTest.unique();
    private final Topic<Pair> left = Topic.of("Left", base + ".in.left", Pair.CODEC);
    private final Topic<Pair> right = Topic.of("Right", base + ".in.right", Pair.CODEC);
    private final Topic<Pair> output = Topic.of("Out", base + ".out", Pair.CODEC);
    private final Queue<Pair> made = new ConcurrentLinkedQueue<>();

    private final Node node;
    private final Node outside;

    TopicProcessorTest(BrokerUnderTest broker) {
        node = Node.connect(broker.uri(), "processor");
        outside = Node.connect(broker.uri(), "outside");
        outside.channel(output).subscribe(made::add);
    }

    @AfterEach
    void close() {
        outside.close();
        node.close();
    }

    @Test
    void whatComesFromSeveralTopicsGoesThroughTheFunctionOfEachToOne() {
        TopicProcessor<Pair> processor = node.processor(output)
                .from(left, pair -> new Pair(pair.a(), "left " + pair.b()))
                .from(right, pair -> new Pair(10 * pair.a(), "right " + pair.b()))
                .open();

        outside.channel(left).publish(new Pair(1, "x"));
        outside.channel(right).publish(new Pair(2, "y"));

        await().until(() -> made.size() == 2);
        assertThat(made).containsExactlyInAnyOrder(new Pair(1, "left x"), new Pair(20, "right y"));
        await().until(() -> processor.published() == 2);
    }

    @Test
    void functionsMayShareWhatTheyRememberAndPublishNothing() {
        Set<Long> seen = new HashSet<>();
        AtomicInteger atOnce = new AtomicInteger();
        TopicFunction<Pair, Pair> firstOfEach = (topic, pair) -> {
            assertThat(atOnce.incrementAndGet()).isEqualTo(1);
            boolean first = seen.add(pair.a());
            atOnce.decrementAndGet();
            return first ? pair : null;
        };
        TopicProcessor<Pair> processor = node.processor(output)
                .from(left, firstOfEach)
                .from(right, firstOfEach)
                .open();

        for (int i = 0; i < 100; i++) {
            outside.channel(left).publish(Pair.of(i));
            outside.channel(right).publish(Pair.of(i));
        }

        await().until(() -> made.size() == 100);
        assertThat(processor.failed()).isZero();
    }

    @Test
    void aPatternIsOneInputWhoseFunctionIsToldTheTopic() {
        Topic<Pair> any = Topic.of("Any", base + ".in.*", Pair.CODEC);
        node.processor(output)
                .from(any, (topic, pair) -> new Pair(pair.a(), topic.text()))
                .open();
        outside.channel(right).publish(Pair.of(1));

        await().until(() -> !made.isEmpty());
        assertThat(made).containsExactly(new Pair(1, base + ".in.right"));
    }

    @Test
    void untypedMessagesAreMaps() {
        Topic<Map<String, Any>> raw = Topic.untyped(base + ".in.raw");
        node.processor(Topic.untyped(base + ".out"))
                .from(raw, fields -> Map.of("a", fields.get("distance"), "b", Any.of("cm")))
                .open();
        outside.channel(raw).publish(Map.of("distance", Any.of(7)));

        await().until(() -> !made.isEmpty());
        assertThat(made).containsExactly(new Pair(7, "cm"));
    }

    @Test
    void aFunctionThatThrowsIsCountedAndTheProcessorGoesOn() {
        TopicProcessor<Pair> processor = node.processor(output)
                .from(left, pair -> {
                    if (pair.a() == 1) {
                        throw new IllegalStateException("a bug");
                    }
                    return pair;
                })
                .open();
        outside.channel(left).publish(Pair.of(1));
        outside.channel(left).publish(Pair.of(2));

        await().until(() -> !made.isEmpty());
        assertThat(made).containsExactly(Pair.of(2));
        assertThat(processor.failed()).isEqualTo(1);
    }

    @Test
    void moreThanASlowFunctionHasRoomForIsDroppedAndCounted() {
        CountDownLatch release = new CountDownLatch(1);
        TopicFunction<Pair, Pair> slow = (topic, pair) -> {
            release.await();
            return pair;
        };
        TopicProcessor<Pair> processor = node.processor(output)
                .from(left, slow, SubscribeOptions.DEFAULT.withCapacity(2).withOverflow(Overflow.DROP_OLDEST))
                .open();
        Channel<Pair> channel = outside.channel(left);
        for (int i = 0; i < 50; i++) {
            channel.publish(Pair.of(i));
        }

        await().until(() -> processor.dropped() == 47);
        release.countDown();
        await().until(() -> made.size() == 3);
        assertThat(made).endsWith(Pair.of(48), Pair.of(49));
    }

    @Test
    void aClosedProcessorTakesNothingMore() {
        TopicProcessor<Pair> closed =
                node.processor(output).from(left, pair -> pair).open();
        closed.close();
        closed.close();
        node.processor(output).from(right, pair -> pair).open();
        outside.channel(left).publish(Pair.of(1));
        outside.channel(right).publish(Pair.of(2));

        await().until(() -> !made.isEmpty());
        assertThat(made).containsExactly(Pair.of(2));
        assertThat(closed.published()).isZero();
    }

    @Test
    void oneThatWouldBeFedWithWhatItPublishesIsRefused() {
        Topic<Pair> everything = Topic.of("Everything", base + ".*", Pair.CODEC);

        assertThatThrownBy(() -> node.processor(output).from(everything, pair -> pair))
                .isInstanceOf(BadAddressException.class)
                .hasMessageContaining(base + ".out");
        assertThatThrownBy(() -> node.processor(output).open()).isInstanceOf(IllegalStateException.class);
    }
}
