package io.commlib.runtime.transport.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IoLoopTest {

    private final IoLoop loop = start();
    private final List<String> written = new CopyOnWriteArrayList<>();

    private static IoLoop start() {
        try {
            return IoLoop.start("test");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void whatIsDeferredTwiceIsWrittenOnceAtTheEndOfTheTask() throws Exception {
        IoLoop.Unflushed outbox = () -> written.add("outbox");

        onLoop(() -> {
            assertThat(IoLoop.defer(outbox)).isTrue();
            assertThat(IoLoop.defer(outbox)).isTrue();
            written.add("task");
        });

        assertThat(written).containsExactly("task", "outbox");
    }

    @Test
    void aFlushMayDeferMoreAlsoOfItself() throws Exception {
        IoLoop.Unflushed other = () -> written.add("other");
        IoLoop.Unflushed outbox = new IoLoop.Unflushed() {
            @Override
            public void flushNow() {
                if (!written.contains("outbox")) {
                    IoLoop.defer(this);
                    IoLoop.defer(other);
                }
                written.add("outbox");
            }
        };

        loop.execute(() -> IoLoop.defer(outbox));

        await("without another task")
                .untilAsserted(() -> assertThat(written).containsExactlyInAnyOrder("outbox", "other", "outbox"));
    }

    @Test
    void otherThreadsWriteAtOnce() {
        assertThat(IoLoop.defer(() -> written.add("never"))).isFalse();
        assertThat(written).isEmpty();
    }

    @Test
    void aTaskThatThrowsIsStillWrittenAndKeepsNoOtherFromItsTurn() throws Exception {
        loop.execute(() -> {
            IoLoop.defer(() -> written.add("outbox"));
            throw new IllegalStateException("thrown on purpose");
        });
        onLoop(() -> written.add("next"));

        assertThat(written).containsExactly("outbox", "next");
    }

    /** Waits until the loop has done it, and what it led to. */
    private void onLoop(Runnable task) throws Exception {
        CompletableFuture<Void> done = CompletableFuture.runAsync(task, loop::execute);
        CompletableFuture<Void> after = new CompletableFuture<>();
        loop.execute(() -> after.complete(null));
        after.get(20, TimeUnit.SECONDS);
        done.get(20, TimeUnit.SECONDS);
    }
}
