package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.transport.mqtt.protocol.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrokerSubscriptionsTest {

    private final BrokerSubscriptions subscriptions = new BrokerSubscriptions();

    @Test
    void aNewConnectionIsSubscribedToWhatIsWanted() {
        var unused = subscriptions.add("a/+", false);
        Packets packets = new Packets();

        subscriptions.restore(packets).join();

        assertThat(packets.sent).containsExactly("subscribe a/+");
    }

    @Test
    void aResumedSessionForgetsWhatWasGivenUpMeanwhileBeforeItTakesAnythingThatMayOverlap() {
        var unused = subscriptions.add("a/+", false);
        subscriptions.restore(new Packets()).join();
        subscriptions.suspend();
        subscriptions.remove("a/+").join();
        unused = subscriptions.add("a/b", false);
        Packets packets = new Packets();

        subscriptions.restore(packets).join();

        assertThat(packets.sent).containsExactly("unsubscribe a/+", "subscribe a/b");
    }

    @Test
    void whatTheBrokerMayNotHaveForgottenIsForgottenOnTheNextConnection() {
        var unused = subscriptions.add("a/+", false);
        Packets breaking = new Packets();
        subscriptions.restore(breaking).join();
        CompletableFuture<Void> removed = subscriptions.remove("a/+");
        breaking.answer.completeExceptionally(new IllegalStateException("the connection broke on purpose"));
        removed.join();
        Packets packets = new Packets();

        subscriptions.restore(packets).join();

        assertThat(packets.sent).containsExactly("unsubscribe a/+");
    }

    @Test
    void whatIsWantedAgainIsNotForgotten() {
        var unused = subscriptions.add("a/+", false);
        subscriptions.remove("a/+").join();
        unused = subscriptions.add("a/+", false);
        Packets packets = new Packets();

        subscriptions.restore(packets).join();

        assertThat(packets.sent).containsExactly("subscribe a/+");
    }

    /** A connection that notes what it is asked, accepts subscriptions, and answers all else when the test says. */
    private static final class Packets implements MqttLink {

        private final List<String> sent = new ArrayList<>();
        private final CompletableFuture<Void> answer = new CompletableFuture<>();

        @Override
        public CompletableFuture<?> subscribe(String filter, boolean retained) {
            sent.add("subscribe " + filter);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<?> unsubscribe(String filter) {
            sent.add("unsubscribe " + filter);
            return answer;
        }

        @Override
        public CompletableFuture<?> connect() {
            return answer;
        }

        @Override
        public MqttSettings.@Nullable Host session() {
            return null;
        }

        @Override
        public CompletableFuture<Boolean> reconnect() {
            return answer.thenApply(done -> true);
        }

        @Override
        public CompletableFuture<Boolean> publish(Message message) {
            return answer.thenApply(done -> true);
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void flush() {
            // What is sent is noted at once.
        }

        @Override
        public CompletableFuture<?> disconnect() {
            return answer;
        }
    }
}
