package io.commlib.runtime.transport.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportLimits;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementsTest {

    private final Timer timer = new Timer("acknowledgements-test");
    private final BrokerSide broker = new BrokerSide();
    private final Acknowledgements acknowledgements = new Acknowledgements(
            broker.channel(),
            Gathering.Writing::write,
            new TransportContext("test", Duration.ofSeconds(1), false, TransportLimits.DEFAULT, Runnable::run, timer));

    @AfterEach
    void stop() {
        timer.close();
    }

    /** The numbers that a broker waits for on a channel, and what it was told; it is as strict as RabbitMQ. */
    private static final class BrokerSide {

        final ConcurrentSkipListSet<Long> unacknowledged = new ConcurrentSkipListSet<>();
        final List<Long> givenBack = new CopyOnWriteArrayList<>();
        final AtomicInteger told = new AtomicInteger();
        final List<String> mistakes = new CopyOnWriteArrayList<>();

        Channel channel() {
            return (Channel) Proxy.newProxyInstance(
                    Channel.class.getClassLoader(),
                    new Class<?>[] {Channel.class},
                    (proxy, method, arguments) -> answer(method, arguments));
        }

        private @Nullable Object answer(Method method, Object[] arguments) {
            switch (method.getName()) {
                case "basicAck" -> acknowledge((Long) arguments[0], (Boolean) arguments[1]);
                case "basicNack" -> {
                    acknowledge((Long) arguments[0], (Boolean) arguments[1]);
                    givenBack.add((Long) arguments[0]);
                }
                case "isOpen" -> {
                    return true;
                }
                default -> throw new UnsupportedOperationException(method.getName());
            }
            return null;
        }

        private void acknowledge(long tag, boolean multiple) {
            told.incrementAndGet();
            if (!unacknowledged.contains(tag)) {
                mistakes.add("unknown delivery tag " + tag);
            }
            if (multiple) {
                unacknowledged.headSet(tag, true).clear();
            } else {
                unacknowledged.remove(tag);
            }
        }
    }

    private void deliver(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(tag -> {
            broker.unacknowledged.add(tag);
            acknowledgements.expect(tag);
        });
    }

    @Test
    void oneThatComesAloneIsAcknowledgedAtOnce() {
        deliver(1, 1);

        acknowledgements.add(1, 100);

        assertThat(broker.unacknowledged).isEmpty();
    }

    @Test
    void aConsumerWithOnePlaceNeverWaitsForIt() {
        deliver(1, 50);

        LongStream.rangeClosed(1, 50).forEach(tag -> {
            acknowledgements.add(tag, 1);
            assertThat(broker.unacknowledged).doesNotContain(tag);
        });
    }

    @Test
    void ofManyThatComeFastMostGoTogether() {
        deliver(1, 10_000);

        LongStream.rangeClosed(1, 10_000).forEach(tag -> {
            acknowledgements.add(tag, 1_000);
            assertThat(broker.unacknowledged.headSet(tag)).hasSizeLessThan(250);
        });

        await().untilAsserted(() -> assertThat(broker.unacknowledged).isEmpty());
        assertThat(broker.told.get()).isLessThan(5_000);
        assertThat(broker.mistakes).isEmpty();
    }

    @Test
    void oneThatIsInHandForLongHoldsNoOtherBack() {
        deliver(1, 500);

        LongStream.rangeClosed(1, 500).filter(tag -> tag != 7).forEach(tag -> acknowledgements.add(tag, 100));

        await().untilAsserted(() -> assertThat(broker.unacknowledged).containsExactly(7L));
        acknowledgements.add(7, 100);
        await().untilAsserted(() -> assertThat(broker.unacknowledged).isEmpty());
        assertThat(broker.mistakes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void inWhateverOrderTheyAreDoneEachIsAcknowledgedOnceAndNoneThatIsInHand(long seed) {
        Random random = new Random(seed);
        List<Long> inHand = new ArrayList<>();
        List<Long> givenBack = new ArrayList<>();
        for (long tag = 1; tag <= 5_000; tag++) {
            deliver(tag, tag);
            inHand.add(tag);
            while (inHand.size() > random.nextInt(60)) {
                long done = inHand.remove(random.nextInt(inHand.size()));
                if (random.nextInt(20) == 0) {
                    givenBack.add(done);
                    acknowledgements.giveBack(done);
                } else {
                    acknowledgements.add(done, 1 + random.nextInt(200));
                }
            }
            assertThat(broker.unacknowledged).containsAll(inHand);
        }
        acknowledgements.flush();

        assertThat(broker.unacknowledged).containsExactlyElementsOf(inHand);
        assertThat(broker.givenBack).isEqualTo(givenBack);
        assertThat(broker.mistakes).isEmpty();
    }
}
