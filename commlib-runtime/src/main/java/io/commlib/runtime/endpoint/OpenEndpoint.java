package io.commlib.runtime.endpoint;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.HandlerScope;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The life of an endpoint: known to its node from the start, and drained on closing. Handlers run in its {@link
 * HandlerScope}, so that a handler may close its own endpoint.
 */
public final class OpenEndpoint implements Endpoint {

    private final EndpointContext context;
    private final Supplier<CompletableFuture<Void>> drain;
    private final Runnable abandon;

    private OpenEndpoint(EndpointContext context, Supplier<CompletableFuture<Void>> drain, Runnable abandon) {
        this.context = context;
        this.drain = drain;
        this.abandon = abandon;
    }

    /**
     * Opens one.
     *
     * @param context its surroundings
     * @param drain takes nothing more; done when what was begun is finished. Called more than once
     * @param abandon called when closing has waited long enough, or everything is finished
     * @return known to the node from now on
     * @throws io.commlib.runtime.error.ClosedException when the node is closed
     */
    public static OpenEndpoint open(
            EndpointContext context, Supplier<CompletableFuture<Void>> drain, Runnable abandon) {
        OpenEndpoint endpoint = new OpenEndpoint(context, drain, abandon);
        context.open().add(endpoint);
        return endpoint;
    }

    CompletableFuture<Void> drain() {
        return drain.get();
    }

    void abandon() {
        abandon.run();
    }

    @Override
    public void close() {
        CompletableFuture<Void> drained = drain();
        if (!HandlerScope.isInside()) {
            Futures.awaitDone(drained, Deadline.after(context.settings().drainLimit()));
            abandon();
        } else {
            var unused = drained.whenComplete((done, failure) -> abandon());
        }
        context.open().remove(this);
    }
}
