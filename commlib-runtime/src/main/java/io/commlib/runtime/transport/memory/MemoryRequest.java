package io.commlib.runtime.transport.memory;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.support.PendingRequests;

/**
 * A request on its way to a service.
 *
 * @param id by which its caller waits for the reply
 * @param frame what is asked
 * @param deadline when the answer is of no use any more
 * @param callers where the caller waits
 */
record MemoryRequest(long id, Frame frame, Deadline deadline, PendingRequests<Long> callers) {

    boolean isWanted() {
        return callers.isWaiting(id);
    }

    void reply(Frame reply) {
        callers.complete(id, reply);
    }

    void reject(String why) {
        callers.fail(id, new RejectedException(why));
    }
}
