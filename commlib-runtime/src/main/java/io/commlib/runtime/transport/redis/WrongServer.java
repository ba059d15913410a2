package io.commlib.runtime.transport.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.event.command.CommandFailedEvent;
import io.lettuce.core.event.command.CommandListener;

/** Notices by its answers that a server no longer is the one that takes our writes. */
final class WrongServer implements CommandListener {

    /** Only our own slot counts: what peers have us write elsewhere says nothing of our server. */
    private static final String MOVED = "MOVED " + ClusterMaster.SLOT + " ";

    private final Runnable onNoticed;

    WrongServer(Runnable onNoticed) {
        this.onNoticed = onNoticed;
    }

    @Override
    public void commandFailed(CommandFailedEvent failed) {
        if (isMeantBy(failed.getCause())) {
            onNoticed.run();
        }
    }

    /** Whether a command failed because it was sent to the wrong server. */
    static boolean isMeantBy(Throwable failure) {
        if (!(failure instanceof RedisCommandExecutionException)) {
            return false;
        }
        String answer = String.valueOf(failure.getMessage());
        return answer.startsWith("READONLY") || answer.startsWith("UNBLOCKED") || answer.startsWith(MOVED);
    }
}
