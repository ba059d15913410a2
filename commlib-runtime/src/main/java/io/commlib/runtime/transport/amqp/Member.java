package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.support.Inbox;
import java.util.concurrent.CompletableFuture;

/**
 * One of the subscriptions that share a queue. The broker holds nothing back for it: what waits for its handler waits
 * here, and beyond the bound it is dropped. Thread-safe.
 */
final class Member {

    private final Inbox inbox;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile boolean begun;

    Member(Inbox inbox) {
        this.inbox = inbox;
    }

    /** What comes from now on is for it. */
    void begin() {
        begun = true;
        ready.complete(null);
    }

    void refuse(RejectedException why) {
        ready.completeExceptionally(why);
    }

    void hand(TopicBinding.Published published) {
        if (begun) {
            var unused = inbox.offer(published.address(), published.frame());
        }
    }

    /** Done when it has begun. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Hands out nothing more; done when everything handed out is done. */
    CompletableFuture<Void> close() {
        ready.completeExceptionally(new ClosedException("closed before it took part"));
        return inbox.close();
    }
}
