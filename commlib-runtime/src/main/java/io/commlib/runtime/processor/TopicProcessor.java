package io.commlib.runtime.processor;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages from topics, makes others of them by functions, and publishes those to one topic, until it is closed. With
 * several inputs it merges them. Its functions run one at a time, and what they make is published in that order; messages
 * wait for them up to the capacity of each input, and when the broker does not take the outcome fast enough. Thread-safe.
 *
 * @param <O> what goes out
 */
public final class TopicProcessor<O> implements Endpoint {

    private static final Logger LOG = LoggerFactory.getLogger(TopicProcessor.class);

    private final Channel<O> output;
    private final Address address;
    private final List<Subscription> inputs = new CopyOnWriteArrayList<>();
    private final ReentrantLock working = new ReentrantLock();
    private final LongAdder published = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final RateLimit complaints = new RateLimit(Duration.ofSeconds(10));

    TopicProcessor(Channel<O> output, Address address) {
        this.output = output;
        this.address = address;
    }

    void add(Subscription input) {
        inputs.add(input);
    }

    <I> void process(TopicFunction<I, O> function, Address topic, I message) {
        working.lock();
        try {
            @Nullable O outcome = function.apply(topic, message);
            if (outcome != null) {
                publish(outcome);
            }
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            failed.increment();
            complain("A function failed on a message of {}", topic, e);
        } finally {
            working.unlock();
        }
    }

    private void publish(O outcome) {
        try {
            output.publish(outcome);
            published.increment();
        } catch (CommlibException e) {
            lost.increment();
            complain("What was made for {} was lost: {}", address, e.getMessage());
        }
    }

    private void complain(String what, Address where, @Nullable Object why) {
        if (complaints.tryPass() >= 0) {
            LOG.warn(what, where, why);
        }
    }

    /**
     * How many messages it published.
     *
     * @return the count since it was opened
     */
    public long published() {
        return published.sum();
    }

    /**
     * How many messages a function failed on.
     *
     * @return the count since it was opened
     */
    public long failed() {
        return failed.sum();
    }

    /**
     * How many messages it made but could not publish, because the broker could not be reached or took no more.
     *
     * @return the count since it was opened
     */
    public long lost() {
        return lost.sum();
    }

    /**
     * How many messages were lost because too many waited for a function.
     *
     * @return the count of all inputs since it was opened
     */
    public long dropped() {
        return sum(Subscription::dropped);
    }

    /**
     * How many messages were dropped because they do not follow their topic's declaration.
     *
     * @return the count of all inputs since it was opened
     */
    public long malformed() {
        return sum(Subscription::malformed);
    }

    private long sum(ToLongFunction<Subscription> count) {
        return inputs.stream().mapToLong(count).sum();
    }

    @Override
    public void close() {
        inputs.forEach(Subscription::close);
    }
}
