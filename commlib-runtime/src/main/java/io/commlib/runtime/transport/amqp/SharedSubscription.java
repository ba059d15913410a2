package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.error.RejectedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the subscriptions of one pattern share that are delivered to at most once: a queue in memory that ends with its
 * connection, and a consumer that acknowledges nothing, so that the broker has the work of one, however many they are.
 * Members come and go under the lock of {@link SharedSubscriptions}.
 */
final class SharedSubscription implements Consumption.Role {

    /** As it comes: when it is full, because we cannot read as fast as others publish, the oldest goes first. */
    private static final Map<String, Object> DROPS_THE_OLDEST = Map.of();

    private final TopicBinding binding;
    private final BiConsumer<SharedSubscription, RejectedException> onRefused;
    private final Consumption consumption;
    private final List<Member> members = new CopyOnWriteArrayList<>();

    /** Of the latest session: a lost connection may still hold its queue for a while. */
    private volatile String queue = newName();

    /**
     * Makes one without members, which takes part when its consumption is added to the link.
     *
     * @param onRefused told when the broker does not let it take part
     */
    SharedSubscription(TopicBinding binding, Link link, BiConsumer<SharedSubscription, RejectedException> onRefused) {
        this.binding = binding;
        this.onRefused = onRefused;
        this.consumption = new Consumption(link, this, Integer.MAX_VALUE);
    }

    private static String newName() {
        return "commlib:shared:" + UUID.randomUUID();
    }

    TopicBinding binding() {
        return binding;
    }

    Consumption consumption() {
        return consumption;
    }

    List<Member> members() {
        return members;
    }

    @Override
    public String purpose() {
        return binding.purpose();
    }

    @Override
    public String queue() {
        return queue;
    }

    @Override
    public List<Delivery> open(Session session) throws IOException {
        String name = newName();
        binding.makeQueue(session, name, false, DROPS_THE_OLDEST);
        queue = name;
        return List.of();
    }

    @Override
    public boolean acknowledges() {
        return false;
    }

    /** Those who are members when the broker is asked begin with its answer: what came before was published before. */
    @Override
    public Runnable beginning() {
        List<Member> here = List.copyOf(members);
        return () -> here.forEach(Member::begin);
    }

    @Override
    public CompletionStage<?> handOut(Delivery delivery) {
        TopicBinding.@Nullable Published published = binding.read(delivery);
        if (published != null) {
            for (Member member : members) {
                member.hand(published);
            }
        }
        return CompletableFuture.completedStage(null);
    }

    @Override
    public boolean finishesWhatComes() {
        return false;
    }

    @Override
    public void onRefused(RejectedException why) {
        onRefused.accept(this, why);
    }
}
