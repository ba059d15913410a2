package io.commlib.runtime.transport;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection to one broker: four verbs over frames, and a life. Thread-safe. It does not look into bodies.
 *
 * <p>The contract. Every transport MUST:
 *
 * <ol>
 *   <li>never block a caller of a verb on the broker, and never call a handler on the thread that called a verb;
 *   <li>hand a frame published after a subscription's {@link Registration#ready()} to it exactly once while the
 *       connection holds, with the address it was published to, however many of the node's subscriptions overlap;
 *   <li>match patterns exactly as {@link AddressPattern#matches} does, however wide the broker's own wildcards are;
 *   <li>hand the frames that one transport publishes to one address to each subscription in the order of the calls;
 *   <li>carry body and headers unchanged;
 *   <li>have at most {@link ReceiveOptions#prefetch()} frames of a subscription handed out that are not done, hold
 *       back or drop and count what comes above, and let no other subscription wait for it;
 *   <li>go on with a subscription whose handler throws or fails;
 *   <li>give a new subscription that asks for it the last retained frame of each matching address, once and before
 *       anything newer from there; give none to one that does not ask; forget the retained frame when an empty body
 *       is published as retained, which reaches nobody;
 *   <li>hand each request to at most one of the services of its address, however many compete;
 *   <li>give each reply to the caller of its request, and to nobody else, whatever the order of the replies;
 *   <li>answer a request whose handler throws or fails with a {@link FrameError} that holds no stack trace;
 *   <li>refuse a request without a {@link Headers#deadline()} by {@link IllegalArgumentException}, and fail one that is
 *       not answered by its deadline with {@link io.commlib.runtime.error.CallTimeoutException}, within a second;
 *   <li>carry the deadline, so that the handler sees how much time is left even where the clocks of machines differ;
 *       hand out no request after its deadline, and send no reply after it; count both, but for what the broker drops;
 *   <li>drop and count a reply that nobody waits for any more, and let it leave nothing behind;
 *   <li>have at most {@link ServeOptions#concurrency()} requests of a service handed out that have no reply, and
 *       leave the others where a competing service can take them;
 *   <li>hand out nothing more after {@link Registration#close()} is done, let it be done only when everything handed
 *       out is done, and lose no request that it took from the broker but did not hand out;
 *   <li>release what belongs to a request when the caller cancels its future;
 *   <li>bound what it holds, and fail a verb with {@link io.commlib.runtime.error.RejectedException} beyond; answer a
 *       request whose reply is too long with a {@link FrameError};
 *   <li>on {@link #close()}, however often called, fail waiting requests and all later verbs with {@link
 *       io.commlib.runtime.error.ClosedException}, and leave no thread, connection, key or subscription behind;
 *   <li>tell its listeners every change of {@link #state()} once and in order, CLOSED being the last,
 *       and wait for none of them.
 * </ol>
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends a frame to whoever subscribes.
     *
     * @param to where
     * @param frame what
     * @param options how
     * @return done when the broker, or in memory every subscription, has it. Fails with {@link
     *     io.commlib.runtime.error.NotConnectedException} when the connection is down, or breaks before it is known
     *     that the broker has it
     */
    CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options);

    /**
     * Receives what is published.
     *
     * @param pattern from where
     * @param options how
     * @param handler takes the frames
     * @return the subscription, which comes back by itself when the connection was lost
     * @throws io.commlib.runtime.error.ClosedException when the transport is closed
     */
    Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler);

    /**
     * Sends a request to one of those that serve an address.
     *
     * @param to the address
     * @param request with a deadline in its headers
     * @return the reply, which may hold a {@link FrameError}. Fails with {@link
     *     io.commlib.runtime.error.CallTimeoutException} at the deadline; with {@link
     *     io.commlib.runtime.error.NotConnectedException} when the connection is down, or breaks before it is known
     *     that the broker has the request; with {@link io.commlib.runtime.error.RejectedException} when the broker
     *     knows that nobody serves the address. Cancelling it gives up the request
     */
    CompletableFuture<Frame> request(Address to, Frame request);

    /**
     * Answers requests.
     *
     * @param address at where
     * @param options how
     * @param handler answers
     * @return the service, which comes back by itself when the connection was lost
     * @throws io.commlib.runtime.error.ClosedException when the transport is closed
     */
    Registration serve(Address address, ServeOptions options, RequestHandler handler);

    /**
     * Where it is in its life.
     *
     * @return the state now
     */
    TransportState state();

    /**
     * Asks to be told of changes.
     *
     * @param listener called on the executor of {@link TransportContext}, one change at a time; may block, and may close
     *     the transport
     * @return ends it
     */
    Runnable onStateChange(Consumer<TransportState> listener);

    /**
     * Why the broker takes no messages at the moment although the connection is there, for want of memory for instance.
     *
     * @return in words, or null when it takes them, or does not tell
     */
    default @Nullable String blockedBecause() {
        return null;
    }

    /**
     * What it counts.
     *
     * @return the same object always
     */
    TransportMetrics metrics();

    /**
     * Ends it: subscriptions and services take nothing more, waiting requests fail, what was published is sent.
     * Returns when everything is released. Does not wait for handlers: close the registrations first to drain.
     */
    @Override
    void close();
}
