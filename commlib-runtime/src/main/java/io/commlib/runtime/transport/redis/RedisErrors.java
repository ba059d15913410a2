package io.commlib.runtime.transport.redis;

import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.redis.protocol.ConnectionEndedException;
import io.commlib.runtime.transport.redis.protocol.RefusedException;
import io.commlib.runtime.transport.redis.protocol.TooManyCommandsException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Failures of commands as those of this library. */
final class RedisErrors {

    /** How Redis begins what it answers to users who lack a right. */
    static final String NO_RIGHT = "NOPERM";

    /** What to do then. */
    static final String GRANT =
            "; grant it with ACL SETUSER: commlib-runtime/README.md lists what the user of a node needs";

    /** How Redis tells that a script may not do what its user may not. */
    private static final String NO_RIGHT_OF_A_SCRIPT = "The user executing the script can't";

    private RedisErrors() {}

    /**
     * What a command's failure means.
     *
     * @param failure of the command
     * @param what was done, such as {@code "the message to sensors.front was not sent"}
     */
    static CommlibException translate(Throwable failure, String what) {
        Throwable cause = causeOf(failure);
        if (cause instanceof CommlibException known) {
            return known;
        }
        if (WrongServer.isMeantBy(cause)) {
            return new NotConnectedException(
                    what + ": another Redis server is taking the place of the one that had it");
        }
        if (cause instanceof RefusedException refused) {
            return new RejectedException(
                    what + ": Redis answers " + refused.answer() + (lacksRight(cause) ? GRANT : ""));
        }
        if (cause instanceof TooManyCommandsException) {
            return new RejectedException(what + ": " + cause.getMessage());
        }
        if (cause instanceof ConnectionEndedException ended && ended.isBeforeSending()) {
            return new NotConnectedException(what + ": the connection to Redis is down");
        }
        return new NotConnectedException(what + ", or it is not known whether it was: the connection to Redis is down");
    }

    /** Whether Redis refuses a command since its user lacks a right. */
    static boolean lacksRight(@Nullable Throwable failure) {
        if (failure == null || !(causeOf(failure) instanceof RefusedException refused)) {
            return false;
        }
        String answer = refused.answer();
        return answer.startsWith(NO_RIGHT) || answer.contains(NO_RIGHT_OF_A_SCRIPT);
    }

    private static Throwable causeOf(Throwable failure) {
        boolean wraps = failure instanceof CompletionException || failure instanceof ExecutionException;
        @Nullable Throwable cause = failure.getCause();
        return wraps && cause != null ? causeOf(cause) : failure;
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
