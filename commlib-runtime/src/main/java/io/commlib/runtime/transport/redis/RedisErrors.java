package io.commlib.runtime.transport.redis;

import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.lettuce.core.RedisCommandExecutionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Failures of Lettuce as those of this library. */
final class RedisErrors {

    private RedisErrors() {}

    /**
     * What a command's failure means.
     *
     * @param failure of the command
     * @param what was done, such as {@code "the message to sensors.front was not sent"}
     */
    static CommlibException translate(Throwable failure, String what) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CommlibException known) {
            return known;
        }
        if (WrongServer.isMeantBy(cause)) {
            return new NotConnectedException(
                    what + ": another Redis server is taking the place of the one that had it");
        }
        if (cause instanceof RedisCommandExecutionException refused) {
            return new RejectedException(what + ": Redis answers " + refused.getMessage());
        }
        String reason = String.valueOf(cause.getMessage());
        if (reason.contains("queue size exceeded")) {
            return new RejectedException(what + ": too many commands wait for Redis already");
        }
        return new NotConnectedException(what + ", or it is not known whether it was: the connection to Redis is down");
    }

    /** The end of a command, its failure translated. */
    static CompletableFuture<Void> done(CompletionStage<?> command, String what) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        command.whenComplete((result, failure) -> {
            if (failure == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(translate(failure, what));
            }
        });
        return done;
    }
}
