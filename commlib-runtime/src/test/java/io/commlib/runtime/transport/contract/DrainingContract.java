package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Registration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How subscriptions and services end while their transport goes on. */
interface DrainingContract extends ContractCase {

    @Test
    @Must(16)
    default void closingASubscriptionIsDoneWhenWhatWasHandedOutIsDone() {
        Peer peer = bench().open();
        Receiver slow = Receiver.holding();
        Registration subscription = peer.subscribe("s.x", 1, slow);
        Receiver other = peer.subscribe("s.x");
        publishAndAwait(peer, other, "w");
        bench().patience().until(() -> assertThat(slow.count()).isEqualTo(1));

        CompletableFuture<Void> closed = subscription.close();
        publishAndAwait(peer, other, "after");

        assertThat(closed).isNotDone();
        slow.releaseAll();
        bench().patience().get(closed);
    }

    @Test
    @Must(16)
    default void nothingIsHandedToASubscriptionAfterItIsClosed() {
        Peer peer = bench().open();
        Receiver other = peer.subscribe("s.x");
        Receiver exact = Receiver.prompt();
        Receiver pattern = Receiver.prompt();
        List<Registration> subscriptions =
                List.of(peer.subscribe("s.x", Peer.WIDE, exact), peer.subscribe("s.*", Peer.WIDE, pattern));
        publishAndAwait(peer, other, "before");
        bench().patience().until(() -> {
            assertThat(exact.words()).containsExactly("before");
            assertThat(pattern.words()).containsExactly("before");
        });

        subscriptions.forEach(each -> bench().patience().get(each.close()));
        subscriptions.forEach(each -> bench().patience().get(each.close()));
        for (int i = 0; i < 20; i++) {
            publishAndAwait(peer, other, "after " + i);
        }

        assertThat(exact.words()).containsExactly("before");
        assertThat(pattern.words()).containsExactly("before");
    }

    @Test
    @Must(16)
    default void closingAServiceIsDoneWhenItsRepliesAreSent() {
        Peer caller = bench().open();
        Answerer slow = Answerer.holding();
        Registration service = bench().open().serve("s.x", 1, slow);
        CompletableFuture<Frame> reply = caller.request("s.x", "w");
        bench().patience().until(() -> assertThat(slow.count()).isEqualTo(1));

        CompletableFuture<Void> closed = service.close();
        caller.serve("s.y", 1, Answerer.prompt());
        caller.ask("s.y", "a request later");

        assertThat(closed).isNotDone();
        slow.answerAll();
        bench().patience().get(closed);
        assertThat(Letters.wordOf(bench().patience().get(reply))).isEqualTo("re w");
    }

    @Test
    @Must(16)
    default void whatAClosingServiceDidNotHandOutIsAnsweredByAnother() {
        Peer caller = bench().open();
        Answerer leaving = Answerer.holding();
        Answerer staying = Answerer.holding();
        Registration service = bench().open().serve("s.x", 1, leaving);
        CompletableFuture<Frame> first = caller.request("s.x", "first");
        bench().patience().until(() -> assertThat(leaving.count()).isEqualTo(1));
        List<CompletableFuture<Frame>> replies = IntStream.range(0, 10)
                .mapToObj(i -> caller.request("s.x", "w" + i))
                .toList();
        bench().open().serve("s.x", 1, staying);
        bench().patience().until(() -> assertThat(staying.count()).isEqualTo(1));

        CompletableFuture<Void> closed = service.close();
        staying.answerAll();

        replies.forEach(bench().patience()::get);
        leaving.answerAll();
        bench().patience().get(closed);
        bench().patience().get(first);
        assertThat(leaving.words()).containsExactly("first");
        assertThat(staying.count()).isEqualTo(10);
    }

    @Test
    @Must(16)
    default void requestsSentWhileServicesComeAndGoAreAllAnsweredOnce() {
        Peer caller = bench().open();
        List<Peer> servers = List.of(bench().open(), bench().open());
        List<Answerer> answerers = Stream.generate(Answerer::prompt).limit(20).toList();
        Registration serving = servers.get(0).serve("s.x", 2, answerers.get(0));
        List<String> words = IntStream.range(0, 400).mapToObj(i -> "w" + i).toList();
        List<CompletableFuture<Void>> callers = IntStream.range(0, 4)
                .mapToObj(thread -> caller.inBackground(() ->
                        IntStream.range(0, 100).forEach(i -> caller.ask("s.x", words.get(thread * 100 + i)))))
                .toList();

        for (int i = 1; i < answerers.size(); i++) {
            Registration next = servers.get(i % 2).serve("s.x", 2, answerers.get(i));
            bench().patience().get(serving.close());
            serving = next;
        }

        callers.forEach(bench().patience()::get);
        assertThat(answerers.stream().flatMap(answerer -> answerer.words().stream()))
                .containsExactlyInAnyOrderElementsOf(words);
    }

    private void publishAndAwait(Peer peer, Receiver receiver, String word) {
        bench().patience().get(peer.publish("s.x", word));
        bench().patience().until(() -> assertThat(receiver.words()).contains(word));
    }
}
