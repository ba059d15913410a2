package io.commlib.runtime.processor;

import org.jspecify.annotations.Nullable;

/**
 * A {@link TopicFunction} that does not care which topic a message came from.
 *
 * @param <I> what comes in
 * @param <O> what goes out
 */
@FunctionalInterface
public interface MessageFunction<I, O> {

    /**
     * Makes one.
     *
     * @param message what came in
     * @return what goes out, or null for nothing
     * @throws Exception as of {@link TopicFunction#apply}
     */
    @Nullable
    O apply(I message) throws Exception;
}
