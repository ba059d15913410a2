package io.commlib.runtime.transport.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.TransportMetrics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final Headers JSON = Headers.builder("application/json").build();

    private final TransportMetrics metrics = new TransportMetrics();
    private final List<String> handed = new ArrayList<>();
    private final Queue<CompletableFuture<Void>> underWay = new ArrayDeque<>();

    @Test
    void handsOutInOrderAsManyAsItMayAndOneMoreForEachThatIsDone() {
        Inbox inbox = inbox(2, 3, Runnable::run);
        for (int i = 1; i <= 4; i++) {
            var unused = offer(inbox, "address." + i);
        }
        assertThat(handed).containsExactly("address.1", "address.2");

        finish();
        assertThat(handed).containsExactly("address.1", "address.2", "address.3");
        finish();
        finish();
        assertThat(handed).containsExactly("address.1", "address.2", "address.3", "address.4");
        assertThat(metrics.snapshot().received()).isEqualTo(4);
        assertThat(metrics.snapshot().dropped()).isZero();
    }

    @Test
    void whoeverOffersIsToldWhenTheHandlerHasIt() {
        Inbox inbox = inbox(1, 2, Runnable::run);

        assertThat(offer(inbox, "first")).isCompleted();
        CompletableFuture<Void> second = offer(inbox, "second");
        assertThat(second).isNotDone();
        finish();
        assertThat(second).isCompleted();
    }

    @Test
    void whatFindsNoRoomIsDroppedAndCounted() {
        Inbox inbox = inbox(1, 2, Runnable::run);
        for (int i = 1; i <= 3; i++) {
            assertThat(offer(inbox, "address." + i)).isNotNull();
        }

        assertThat(offer(inbox, "address.4")).isNull();
        assertThat(metrics.snapshot().dropped()).isEqualTo(1);

        finish();
        assertThat(offer(inbox, "address.5")).isNotNull();
        finish();
        finish();
        assertThat(handed).containsExactly("address.1", "address.2", "address.3", "address.5");
    }

    @Test
    void aHandlerThatFailsIsGivenTheNext() {
        Inbox inbox = new Inbox(1, 5, Runnable::run, (address, frame) -> refuse(address), metrics);
        for (String address : List.of("throws", "refuses", "fails")) {
            assertThat(offer(inbox, address)).isCompleted();
        }

        assertThat(handed).containsExactly("throws", "refuses", "fails");
        assertThat(metrics.snapshot().dropped()).as("refused").isEqualTo(1);
    }

    @Test
    void aClosedOneForgetsWhatWaitsAndEndsWithWhatIsUnderWay() {
        Inbox inbox = inbox(1, 5, Runnable::run);
        var unused = offer(inbox, "first");
        CompletableFuture<Void> waiting = offer(inbox, "second");

        CompletableFuture<Void> closed = inbox.close();

        assertThat(waiting).as("nobody waits for it any more").isCompleted();
        assertThat(offer(inbox, "third")).isCompleted();
        assertThat(closed).isNotDone();
        finish();
        assertThat(closed).isCompleted();
        assertThat(handed).containsExactly("first");
    }

    @Test
    void withoutAnExecutorItIsClosed() {
        Inbox inbox = inbox(1, 5, task -> {
            throw new RejectedExecutionException("the node is closed");
        });

        assertThat(offer(inbox, "first")).isCompleted();
        assertThat(handed).isEmpty();
        assertThat(inbox.close()).isCompleted();
    }

    private Inbox inbox(int prefetch, int heldBack, Executor executor) {
        return new Inbox(prefetch, heldBack, executor, (address, frame) -> begin(address), metrics);
    }

    private CompletableFuture<Void> begin(Address address) {
        handed.add(address.text());
        CompletableFuture<Void> done = new CompletableFuture<>();
        underWay.add(done);
        return done;
    }

    /** The handler is done with the one that it has had for longest. */
    private void finish() {
        underWay.remove().complete(null);
    }

    private CompletionStage<?> refuse(Address address) {
        handed.add(address.text());
        return switch (address.text()) {
            case "throws" -> throw new IllegalStateException("on purpose");
            case "refuses" -> CompletableFuture.failedStage(new RejectedException("on purpose"));
            default -> CompletableFuture.failedStage(new IllegalStateException("on purpose"));
        };
    }

    private static @Nullable CompletableFuture<Void> offer(Inbox inbox, String address) {
        return inbox.offer(new Address(address), frame());
    }

    private static Frame frame() {
        return Frame.empty(JSON);
    }
}
