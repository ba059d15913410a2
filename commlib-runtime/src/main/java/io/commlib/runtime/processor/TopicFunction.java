package io.commlib.runtime.processor;

import io.commlib.runtime.address.Address;
import org.jspecify.annotations.Nullable;

/**
 * Makes a message of the output of one of an input. Called on the node's threads, one message at a time for all inputs of a
 * processor, so that the functions of one may share what they remember.
 *
 * @param <I> what comes in
 * @param <O> what goes out
 */
@FunctionalInterface
public interface TopicFunction<I, O> {

    /**
     * Makes one.
     *
     * @param topic where the message was published
     * @param message what came in
     * @return what goes out, or null for nothing
     * @throws Exception whatever went wrong: it is counted and logged, and the processor goes on
     */
    @Nullable
    O apply(Address topic, I message) throws Exception;
}
