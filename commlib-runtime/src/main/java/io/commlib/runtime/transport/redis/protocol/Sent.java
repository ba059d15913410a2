package io.commlib.runtime.transport.redis.protocol;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A command and who waits for its result. */
final class Sent<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Sent.class);

    private final Command<T> command;
    private final BiConsumer<? super @Nullable T, ? super @Nullable Throwable> then;

    Sent(Command<T> command, BiConsumer<? super @Nullable T, ? super @Nullable Throwable> then) {
        this.command = command;
        this.then = then;
    }

    Command<T> command() {
        return command;
    }

    /** Hands on what Redis answered. */
    void end(Reply reply) throws MalformedReplyException {
        if (reply instanceof Reply.Refusal refusal) {
            fail(new RefusedException(refusal.answer()));
            return;
        }
        T result;
        try {
            result = command.read(reply);
        } catch (MalformedReplyException e) {
            fail(e);
            throw e;
        } catch (RuntimeException e) {
            fail(e);
            return;
        }
        tell(result, null);
    }

    void fail(Throwable failure) {
        tell(null, failure);
    }

    /** Whoever is told may do what it should not; the others are told all the same. */
    private void tell(@Nullable T result, @Nullable Throwable failure) {
        try {
            then.accept(result, failure);
        } catch (RuntimeException e) {
            LOG.error("What Redis answered was not taken", e);
        }
    }
}
