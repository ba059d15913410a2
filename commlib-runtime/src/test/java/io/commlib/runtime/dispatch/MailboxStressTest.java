package io.commlib.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxStressTest {

    private static final int PRODUCERS = 8;
    private static final int EACH = 5_000;

    private record Message(int producer, int number) {}

    private final Workers workers = Workers.create("mailbox");
    private final ConcurrentLinkedQueue<Message> handled = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void handlesEachMessageOfManyProducersOnceAndInOrder() {
        Mailbox<Message> mailbox = mailbox(PRODUCERS * EACH, 1, Overflow.REJECT);

        produce(mailbox, Integer.MAX_VALUE);

        await().untilAsserted(() -> assertThat(handled).hasSize(PRODUCERS * EACH));
        Map<Integer, List<Integer>> byProducer = handled.stream()
                .collect(Collectors.groupingBy(
                        Message::producer, Collectors.mapping(Message::number, Collectors.toList())));
        List<Integer> inOrder = IntStream.range(0, EACH).boxed().toList();
        assertThat(byProducer)
                .hasSize(PRODUCERS)
                .allSatisfy((producer, numbers) -> assertThat(numbers).isEqualTo(inOrder));
        assertThat(mostRunning).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void refusesNothingOfASourceThatKeepsToThePrefetch(int concurrency) {
        Mailbox<Message> mailbox = mailbox(3, concurrency, Overflow.BLOCK);

        List<CompletableFuture<Void>> offers = produce(mailbox, mailbox.prefetch());

        await().untilAsserted(() -> assertThat(handled).hasSize(PRODUCERS * EACH));
        assertThat(offers).noneMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(mailbox.dropped()).isZero();
        assertThat(mostRunning.get()).isLessThanOrEqualTo(concurrency);
    }

    @ParameterizedTest
    @EnumSource
    void handlesOrCountsEveryMessage(Overflow overflow) {
        Mailbox<Message> mailbox = mailbox(5, 2, overflow);

        List<CompletableFuture<Void>> offers = produce(mailbox, Integer.MAX_VALUE);

        await().untilAsserted(() -> assertThat(offers).allMatch(CompletableFuture::isDone));
        assertThat(handled.size() + mailbox.dropped()).isEqualTo(PRODUCERS * EACH);
        assertThat(handled).doesNotHaveDuplicates();
    }

    @Test
    void everyOfferEndsThoughItIsClosedMeanwhile() {
        Mailbox<Message> mailbox = mailbox(100, 2, Overflow.REJECT);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(mailbox::close, workers);

        List<CompletableFuture<Void>> offers = produce(mailbox, Integer.MAX_VALUE);

        closing.join();
        await().untilAsserted(() -> assertThat(offers).allMatch(CompletableFuture::isDone));
        assertThat(offers.stream().filter(offer -> !offer.isCompletedExceptionally()))
                .hasSameSizeAs(handled);
    }

    private Mailbox<Message> mailbox(int capacity, int concurrency, Overflow overflow) {
        return new Mailbox<>(capacity, concurrency, overflow, workers, message -> {
            mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
            handled.add(message);
            running.decrementAndGet();
        });
    }

    /** Many threads that together have at most so many messages handed in that are not done. */
    private List<CompletableFuture<Void>> produce(Mailbox<Message> mailbox, int window) {
        Semaphore room = new Semaphore(window);
        ConcurrentLinkedQueue<CompletableFuture<Void>> offers = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> producers = IntStream.range(0, PRODUCERS)
                .mapToObj(producer -> CompletableFuture.runAsync(
                        () -> {
                            for (int number = 0; number < EACH; number++) {
                                room.acquireUninterruptibly();
                                offers.add(mailbox.offer(new Message(producer, number))
                                        .whenComplete((done, failure) -> room.release())
                                        .toCompletableFuture());
                            }
                        },
                        workers))
                .toList();
        producers.forEach(CompletableFuture::join);
        return List.copyOf(offers);
    }
}
