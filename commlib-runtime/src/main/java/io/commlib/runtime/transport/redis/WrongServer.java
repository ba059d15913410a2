package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.redis.protocol.RefusedException;

/** Tells by its answers that a server no longer is the one that takes our writes. */
final class WrongServer {

    /** Only our own slot counts: what peers have us write elsewhere says nothing of our server. */
    private static final String MOVED = "MOVED " + ClusterMaster.SLOT + " ";

    private WrongServer() {}

    /** Whether a command failed because it was sent to the wrong server. */
    static boolean isMeantBy(Throwable failure) {
        if (!(failure instanceof RefusedException refused)) {
            return false;
        }
        String answer = refused.answer();
        return answer.startsWith("READONLY") || answer.startsWith("UNBLOCKED") || answer.startsWith(MOVED);
    }
}
