package io.commlib.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimerTest {

    private final Timer timer = new Timer("timer under test");
    private final List<String> ran = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        timer.close();
        await().until(() -> threads().isEmpty());
    }

    @Test
    void runsTasksWhenTheyAreDueWhateverTheOrderTheyCameIn() {
        Deadline deadline = Deadline.after(Duration.ofMillis(200));
        var last = timer.after(Duration.ofMillis(250), () -> ran.add("last"));
        var second = timer.at(deadline, () -> ran.add(deadline.isExpired() ? "at the deadline" : "too early"));
        var first = timer.after(Duration.ZERO, () -> ran.add("at once"));

        await().until(last::isDone);
        assertThat(ran).containsExactly("at once", "at the deadline", "last");
        assertThat(List.of(first, second)).allMatch(Future::isDone);
    }

    @Test
    void doesNotRunWhatIsCancelled() {
        Future<?> cancelled = timer.after(Duration.ofMillis(20), () -> ran.add("cancelled"));
        cancelled.cancel(false);
        Future<?> later = timer.after(Duration.ofMillis(40), () -> ran.add("later"));

        await().until(later::isDone);
        assertThat(ran).containsExactly("later");
    }

    @Test
    void repeatsUntilItIsCancelled() {
        AtomicInteger runs = new AtomicInteger();
        Future<?> repeated = timer.every(Duration.ofMillis(1), runs::incrementAndGet);
        await().until(() -> runs.get() > 3);

        repeated.cancel(false);
        Future<?> after = timer.after(Duration.ZERO, () -> {});
        await().until(after::isDone);
        int whenCancelled = runs.get();
        Future<?> later = timer.after(Duration.ofMillis(20), () -> {});
        await().until(later::isDone);

        assertThat(runs).hasValue(whenCancelled);
    }

    @Test
    void hasOneDaemonThreadAndOnlyWhenItIsUsed() {
        assertThat(threads()).isEmpty();

        for (int i = 0; i < 10; i++) {
            var unused = timer.after(Duration.ofMillis(i), () -> ran.add("x"));
        }

        await().untilAsserted(() -> assertThat(ran).hasSize(10));
        assertThat(threads()).hasSize(1).allMatch(Thread::isDaemon);
    }

    @Test
    void runsNothingAfterItIsClosedAndLeavesNoThread() {
        var due = timer.after(Duration.ofMillis(50), () -> ran.add("due later"));

        timer.close();
        timer.close();

        assertThat(timer.after(Duration.ZERO, () -> ran.add("after closing"))).isCancelled();
        assertThat(timer.at(Deadline.after(Duration.ZERO), () -> ran.add("after closing")))
                .isCancelled();
        assertThat(timer.every(Duration.ofMillis(1), () -> ran.add("after closing")))
                .isCancelled();
        await().untilAsserted(() -> assertThat(threads()).isEmpty());
        assertThat(ran).isEmpty();
        assertThat(due.isDone() && !due.isCancelled()).isFalse();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("timer under test"))
                .toList();
    }
}
