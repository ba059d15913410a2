package io.commlib.runtime.transport.support;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.RequestHandler;
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
            return handler.onFrame(address, frame);
        } catch (RuntimeException e) {
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
     * @return the reply, which says that the service failed when the handler threw or failed; never a failed stage
     */
    public static CompletionStage<Frame> request(RequestHandler handler, Address address, Frame request) {
        CompletionStage<Frame> reply;
        try {
            reply = handler.onRequest(request);
        } catch (RuntimeException e) {
            reply = CompletableFuture.failedStage(e);
        }
        return reply.exceptionally(failure -> {
            LOG.warn("The service at {} failed", address, failure);
            return failed(request);
        });
    }

    private static Frame failed(Frame request) {
        return Frame.empty(Headers.builder(request.headers().contentType())
                .timestamp(System.currentTimeMillis())
                .error(new FrameError("", "the service failed"))
                .build());
    }
}
