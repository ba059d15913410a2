package io.commlib.runtime.processor;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.PatternChannel;
import io.commlib.runtime.pubsub.SubscribeOptions;
import io.commlib.runtime.pubsub.Subscription;
import io.commlib.runtime.pubsub.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Puts a {@link TopicProcessor} together. Not thread-safe.
 *
 * @param <O> what goes out
 */
public final class ProcessorBuilder<O> {

    private final EndpointContext context;
    private final Channel<O> output;
    private final Address address;
    private final List<Function<TopicProcessor<O>, Subscription>> inputs = new ArrayList<>();

    /**
     * Starts one; nodes do.
     *
     * @param context of the node
     * @param output where the outcome is published, with its parameters filled in, without wildcards
     * @throws BadAddressException when parameters are missing or it has a wildcard
     */
    public ProcessorBuilder(EndpointContext context, Topic<O> output) {
        this.context = context;
        this.output = new Channel<>(context, output);
        this.address = output.uri().address();
    }

    /**
     * Takes the messages of a topic, or of all topics of a pattern.
     *
     * @param <I> what comes in
     * @param input with its parameters filled in
     * @param function makes what goes out; may block
     * @return this
     * @throws BadAddressException when parameters are missing, or the output is one of the input's topics
     */
    public <I> ProcessorBuilder<O> from(Topic<I> input, MessageFunction<I, O> function) {
        return from(input, (topic, message) -> function.apply(message));
    }

    /**
     * Takes the messages of a topic, or of all topics of a pattern.
     *
     * @param <I> what comes in
     * @param input with its parameters filled in
     * @param function makes what goes out, knowing the topic; may block
     * @return this
     * @throws BadAddressException when parameters are missing, or the output is one of the input's topics
     */
    public <I> ProcessorBuilder<O> from(Topic<I> input, TopicFunction<I, O> function) {
        return from(input, function, SubscribeOptions.DEFAULT);
    }

    /**
     * Takes the messages of a topic, or of all topics of a pattern, with options.
     *
     * @param <I> what comes in
     * @param input with its parameters filled in
     * @param function makes what goes out, knowing the topic; may block
     * @param options how many messages may wait for the function, and what happens when more come
     * @return this
     * @throws BadAddressException when parameters are missing, or the output is one of the input's topics
     */
    public <I> ProcessorBuilder<O> from(Topic<I> input, TopicFunction<I, O> function, SubscribeOptions options) {
        if (input.uri().pattern().matches(address)) {
            throw new BadAddressException("a processor cannot publish to " + address + " and take from " + input.uri()
                    + ": it would be fed with what it publishes");
        }
        PatternChannel<I> channel = new PatternChannel<>(context, input);
        inputs.add(processor -> channel.subscribe(
                (topic, message) -> processor.process(function, topic, message), options.withConcurrency(1)));
        return this;
    }

    /**
     * Opens it.
     *
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     * @throws IllegalStateException when there is no input
     */
    public TopicProcessor<O> open() {
        if (inputs.isEmpty()) {
            throw new IllegalStateException("a processor that takes from nowhere has nothing to publish to " + address);
        }
        TopicProcessor<O> processor = new TopicProcessor<>(output, address);
        try {
            inputs.forEach(input -> processor.add(input.apply(processor)));
            return processor;
        } catch (RuntimeException e) {
            processor.close();
            throw e;
        }
    }
}
