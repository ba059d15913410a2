package io.commlib.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListenersTest {

    private final List<Runnable> tasks = new ArrayList<>();
    private final Listeners<Integer> listeners = new Listeners<>(tasks::add);
    private final List<Integer> told = new ArrayList<>();

    @Test
    void nobodyIsCalledByWhoeverMakesTheChange() {
        listeners.add(told::add);

        change(1);

        assertThat(told).isEmpty();
        runTasks();
        assertThat(told).containsExactly(1);
    }

    @Test
    void whatChangesWhileAListenerIsToldIsToldAfterwardsByTheSameThread() {
        listeners.add(change -> {
            told.add(change);
            if (change < 5) {
                change(change + 1);
                assertThat(told).hasSize(change);
            }
        });

        change(1);
        runTasks();

        assertThat(told).containsExactly(1, 2, 3, 4, 5);
        assertThat(tasks).hasSize(1);
    }

    @Test
    void aListenerThatLeavesIsToldNothingMoreNotEvenWhatWaits() {
        Runnable leave = listeners.add(told::add);
        change(1);
        leave.run();
        change(2);
        runTasks();

        assertThat(told).isEmpty();
    }

    @Test
    void whatWaitsIsBoundedAndTheNewestIsKept() {
        listeners.add(told::add);
        IntStream.rangeClosed(1, Listeners.CAPACITY + 3).forEach(this::change);
        runTasks();

        assertThat(told).hasSize(Listeners.CAPACITY).startsWith(4).endsWith(Listeners.CAPACITY + 3);
    }

    @Test
    void anErrorOfAListenerIsNoReasonToTellItNothingMore() {
        listeners.add(change -> {
            told.add(change);
            throw new AssertionError("thrown on purpose");
        });
        change(1);
        change(2);
        runTasks();

        assertThat(told).containsExactly(1, 2);
    }

    @Test
    void theLastChangeIsToldThoughTheThreadsHaveEnded() {
        Listeners<Integer> late = new Listeners<>(task -> {
            throw new RejectedExecutionException("closed");
        });
        late.add(told::add);
        late.note(1);
        late.tell();

        assertThat(told).containsExactly(1);
    }

    private void change(int to) {
        listeners.note(to);
        listeners.tell();
    }

    private void runTasks() {
        List.copyOf(tasks).forEach(Runnable::run);
    }
}
