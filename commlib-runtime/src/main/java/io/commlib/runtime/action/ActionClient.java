package io.commlib.runtime.action;

import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.rpc.RpcClient;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends goals to one action, on one node. Listens to the action's topics only while it has goals; needs no closing.
 * Thread-safe.
 *
 * @param <G> the goal
 * @param <R> the result
 * @param <F> the feedback
 */
public final class ActionClient<G, R, F> {

    private final EndpointContext context;
    private final Action<G, R, F> action;
    private final RpcClient<G, GoalReply<String>> sender;
    private final RpcClient<String, GoalReply<Nothing>> canceller;
    private final RpcClient<String, GoalReply<R>> fetcher;
    private final GoalWatch<R, F> watch;

    /**
     * Makes one; nodes do.
     *
     * @param context of the node
     * @param action with its parameters filled in
     * @throws io.commlib.runtime.error.BadAddressException when parameters are missing
     */
    public ActionClient(EndpointContext context, Action<G, R, F> action) {
        ActionParts<G, R, F> parts = ActionParts.of(action, context.settings().timeout());
        EndpointContext surroundings = ActionParts.surroundings(context);
        this.context = context;
        this.action = action;
        this.sender = new RpcClient<>(surroundings, parts.sendGoal());
        this.canceller = new RpcClient<>(surroundings, parts.cancelGoal());
        this.fetcher = new RpcClient<>(surroundings, parts.getResult());
        this.watch = new GoalWatch<>(context, parts);
    }

    /**
     * Sends a goal, and waits until the service has accepted it.
     *
     * @param goal what is to be reached
     * @param onFeedback is told how far it is, in order, one at a time, on the node's threads; may block. What the service
     *     told last travels beside the result, and may come up to 5 s after it
     * @return the goal
     * @throws RejectedException when the service does not accept it
     * @throws io.commlib.runtime.error.RemoteFailureException when the service refuses it with a reason: the typed errors
     *     of the action are subclasses
     * @throws io.commlib.runtime.error.CommlibException as {@link RpcClient#call(Object)}
     */
    public ActionGoal<R> send(G goal, Consumer<F> onFeedback) {
        return watch.send(() -> new ClientGoal<>(accepted(sender.call(goal)), canceller, fetcher, onFeedback, context));
    }

    /**
     * Sends a goal without waiting.
     *
     * @param goal what is to be reached
     * @param onFeedback as in {@link #send}
     * @return the goal when the service has accepted it; fails as {@link #send} throws
     */
    public CompletableFuture<ActionGoal<R>> sendAsync(G goal, Consumer<F> onFeedback) {
        CompletableFuture<ActionGoal<R>> sent = new CompletableFuture<>();
        context.workers().execute(() -> {
            try {
                sent.complete(send(goal, onFeedback));
            } catch (RuntimeException e) {
                sent.completeExceptionally(Futures.unwrap(e));
            }
        });
        return sent;
    }

    private String accepted(GoalReply<String> reply) {
        @Nullable String id = reply.value();
        if (reply.status() == GoalReply.NO || id == null || id.isEmpty()) {
            throw new RejectedException("the service of " + action.uri() + " did not accept the goal");
        }
        return id;
    }
}
