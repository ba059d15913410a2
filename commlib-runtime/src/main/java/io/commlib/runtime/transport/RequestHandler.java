package io.commlib.runtime.transport;

import java.util.concurrent.CompletionStage;

/** Answers the requests to one address. Called on the transport's threads, and must not block. */
@FunctionalInterface
public interface RequestHandler {

    /**
     * Answers one request.
     *
     * @param request what; its {@link Headers#deadline()} says how long an answer is of use, where the caller said so
     * @return the reply. Until it is there the request counts against {@link ServeOptions#concurrency()}. When it
     *     fails, the caller is told that the service failed
     */
    CompletionStage<Frame> onRequest(Frame request);
}
