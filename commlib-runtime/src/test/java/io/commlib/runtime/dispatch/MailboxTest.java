package io.commlib.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.RejectedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailboxTest {

    /** Threads that run when the test says so. */
    private final Queue<Runnable> threads = new ArrayDeque<>();

    private final List<String> handled = new ArrayList<>();

    @Test
    void handsOnInTheOrderOfArrival() {
        Mailbox<String> mailbox = mailbox(10, 1, Overflow.REJECT);
        List<CompletionStage<Void>> offers = List.of(mailbox.offer("a"), mailbox.offer("b"), mailbox.offer("c"));
        assertThat(handled).isEmpty();

        runThreads();

        assertThat(handled).containsExactly("a", "b", "c");
        assertThat(offers).allSatisfy(offer -> assertThat(offer).isCompleted());
    }

    @Test
    void usesAThreadOnlyWhileSomethingWaits() {
        Mailbox<String> mailbox = mailbox(10, 1, Overflow.REJECT);
        assertThat(threads).isEmpty();

        offer(mailbox, "a", "b", "c");
        assertThat(threads).hasSize(1);
        runThreads();
        assertThat(threads).isEmpty();

        offer(mailbox, "d");
        assertThat(threads).hasSize(1);
        runThreads();
        assertThat(handled).containsExactly("a", "b", "c", "d");
    }

    @Test
    void usesAsManyThreadsAsMayHandleAtOnce() {
        Mailbox<String> mailbox = mailbox(10, 3, Overflow.REJECT);

        offer(mailbox, "a", "b", "c", "d", "e");

        assertThat(threads).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"BLOCK", "REJECT"})
    void refusesTheNewestWhenItIsFull(Overflow overflow) {
        Mailbox<String> mailbox = mailbox(2, 1, overflow);
        List<CompletionStage<Void>> fitting = List.of(mailbox.offer("a"), mailbox.offer("b"), mailbox.offer("c"));

        CompletionStage<Void> refused = mailbox.offer("d");

        assertThat(refused)
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(RejectedException.class);
        assertThat(mailbox.dropped()).isEqualTo(1);
        runThreads();
        assertThat(fitting).allSatisfy(offer -> assertThat(offer).isCompleted());
        assertThat(handled).containsExactly("a", "b", "c");
    }

    @Test
    void theOldestMakesRoomWhenTheNewestIsWanted() {
        Mailbox<String> mailbox = mailbox(2, 1, Overflow.DROP_OLDEST);
        CompletionStage<Void> oldest = mailbox.offer("a");
        offer(mailbox, "b", "c");

        CompletionStage<Void> newest = mailbox.offer("d");

        assertThat(oldest).isCompleted();
        assertThat(newest).isNotDone();
        assertThat(mailbox.dropped()).isEqualTo(1);
        runThreads();
        assertThat(handled).containsExactly("b", "c", "d");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 1, BLOCK, 6",
        "5, 3, BLOCK, 8",
        "5, 1, REJECT, 7",
        "5, 1, DROP_OLDEST, 7",
        "2147483647, 2, BLOCK, 2147483647"
    })
    void asksItsSourceForWhatFitsAndOneMoreUnlessTheSourceIsToWait(
            int capacity, int concurrency, Overflow overflow, int prefetch) {
        assertThat(mailbox(capacity, concurrency, overflow).prefetch()).isEqualTo(prefetch);
    }

    @Test
    void aSourceThatKeepsToItIsNeverRefused() {
        Mailbox<String> mailbox = mailbox(3, 2, Overflow.BLOCK);
        for (int round = 0; round < 3; round++) {
            List<CompletionStage<Void>> offers = new ArrayList<>();
            for (int i = 0; i < mailbox.prefetch(); i++) {
                offers.add(mailbox.offer("x"));
            }
            runThreads();
            assertThat(offers).allSatisfy(offer -> assertThat(offer).isCompleted());
        }
        assertThat(mailbox.dropped()).isZero();
    }

    @Test
    void aSourceThatIsToldHasRoomForAnother() {
        Mailbox<String> mailbox = mailbox(1, 1, Overflow.BLOCK);
        CompletionStage<Void> third = mailbox.offer("a").thenCompose(done -> mailbox.offer("c"));
        CompletionStage<Void> second = mailbox.offer("b");

        runThreads();

        assertThat(handled).containsExactly("a", "b", "c");
        assertThat(List.of(second, third)).allSatisfy(offer -> assertThat(offer).isCompleted());
        assertThat(mailbox.dropped()).isZero();
    }

    @Test
    void closingForgetsWhatWaitsAndLetsWhatIsHandledGoOn() {
        List<Mailbox<String>> self = new ArrayList<>();
        Mailbox<String> mailbox = new Mailbox<>(10, 1, Overflow.REJECT, threads::add, message -> {
            self.get(0).close();
            handled.add(message);
        });
        self.add(mailbox);
        CompletionStage<Void> first = mailbox.offer("a");
        CompletionStage<Void> waiting = mailbox.offer("b");

        runThreads();

        assertThat(handled).containsExactly("a");
        assertThat(first).isCompleted();
        assertClosed(waiting);
        assertClosed(mailbox.offer("c"));
        assertThat(threads).isEmpty();
    }

    @Test
    void goesOnAfterItsHandlerThrows() {
        Mailbox<String> mailbox = new Mailbox<>(10, 1, Overflow.REJECT, threads::add, message -> {
            handled.add(message);
            if (message.equals("a")) {
                throw new AssertionError("thrown on purpose");
            }
        });
        CompletionStage<Void> first = mailbox.offer("a");
        CompletionStage<Void> second = mailbox.offer("b");

        runThreads();

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompleted();
        assertThat(handled).containsExactly("a", "b");
    }

    @Test
    void isClosedWhenThereAreNoThreadsAnyMore() {
        Mailbox<String> mailbox = new Mailbox<>(
                10,
                1,
                Overflow.REJECT,
                task -> {
                    throw new RejectedExecutionException("closed");
                },
                handled::add);

        assertClosed(mailbox.offer("a"));
        assertClosed(mailbox.offer("b"));
    }

    @Test
    void needsRoom() {
        assertThatIllegalArgumentException().isThrownBy(() -> mailbox(0, 1, Overflow.BLOCK));
        assertThatIllegalArgumentException().isThrownBy(() -> mailbox(1, 0, Overflow.BLOCK));
    }

    @Test
    void handlersKnowThatTheyRun() {
        List<Boolean> inside = new ArrayList<>();
        offer(new Mailbox<>(1, 1, Overflow.REJECT, Runnable::run, message -> inside.add(HandlerScope.isInside())), "a");

        assertThat(inside).containsExactly(true);
    }

    private Mailbox<String> mailbox(int capacity, int concurrency, Overflow overflow) {
        return new Mailbox<>(capacity, concurrency, overflow, threads::add, handled::add);
    }

    @SafeVarargs
    private static <T> void offer(Mailbox<T> mailbox, T... messages) {
        for (T message : messages) {
            var unused = mailbox.offer(message);
        }
    }

    private void runThreads() {
        for (Runnable thread = threads.poll(); thread != null; thread = threads.poll()) {
            thread.run();
        }
    }

    private static void assertClosed(CompletionStage<Void> offer) {
        assertThat(offer)
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(ClosedException.class);
    }
}
