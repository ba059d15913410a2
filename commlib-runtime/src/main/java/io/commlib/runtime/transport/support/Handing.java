package io.commlib.runtime.transport.support;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.TransportLimits;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls handlers so that whatever they throw becomes a failed stage. */
public final class Handing {

    private static final Logger LOG = LoggerFactory.getLogger(Handing.class);

    private Handing() {}

    /**
     * Hands out a frame.
     *
     * @param handler to whom
     * @param address where it was published
     * @param frame what
     * @return what the handler returned, or a failed stage when it threw
     */
    public static CompletionStage<?> frame(FrameHandler handler, Address address, Frame frame) {
        try {
            return Objects.requireNonNull(handler.onFrame(address, frame), "the handler returned null");
        } catch (Throwable e) {
            LOG.warn("A handler of {} failed", address, e);
            return CompletableFuture.failedStage(e);
        }
    }

    /**
     * Hands out a request.
     *
     * @param handler to whom
     * @param address where it is served
     * @param request what
     * @param limits what bounds the reply
     * @return the reply, which says that the service failed when the handler threw or failed, or that its reply was too
     *     long; never a failed stage
     */
    public static CompletionStage<Frame> request(
            RequestHandler handler, Address address, Frame request, TransportLimits limits) {
        return reply(handler, request)
                .thenApply(reply -> bounded(address, request, reply, limits))
                .exceptionally(failure -> {
                    LOG.warn("The service at {} failed", address, failure);
                    return failed(request, "the service failed");
                });
    }

    private static CompletionStage<Frame> reply(RequestHandler handler, Frame request) {
        try {
            return Objects.requireNonNull(handler.onRequest(request), "the handler returned null");
        } catch (Throwable e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private static Frame bounded(Address address, Frame request, Frame reply, TransportLimits limits) {
        if (reply.length() <= limits.frameBytes()) {
            return reply;
        }
        String why = "the reply has " + reply.length() + " bytes, but at most " + limits.frameBytes() + " are allowed";
        LOG.warn("The service at {} failed: {}", address, why);
        return failed(request, why);
    }

    private static Frame failed(Frame request, String why) {
        return Frame.empty(Headers.builder(request.headers().contentType())
                .timestamp(System.currentTimeMillis())
                .error(new FrameError("", why))
                .build());
    }
}
