package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.transport.Frame;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On which threads things happen, and that none is kept waiting. */
interface ThreadContract extends ContractCase {

    @Test
    @Must(1)
    default void noHandlerRunsOnTheThreadThatCallsAVerb() {
        Peer peer = bench().open();
        Receiver receiver = peer.subscribe("s.*");
        Answerer service = Answerer.prompt();
        peer.serve("s.x", 4, service);
        for (int i = 0; i < 20; i++) {
            peer.retain("s.x", "w" + i);
            peer.ask("s.x", "w" + i);
        }
        Receiver late = peer.subscribeRetained("s.x");

        bench().patience().until(() -> {
            assertThat(receiver.count()).isEqualTo(20);
            assertThat(late.count()).isEqualTo(1);
        });
        assertThat(receiver.arrivals()).extracting(Receiver.Arrival::thread).doesNotContain(Thread.currentThread());
        assertThat(late.arrivals()).extracting(Receiver.Arrival::thread).doesNotContain(Thread.currentThread());
        assertThat(service.questions()).extracting(Answerer.Question::thread).doesNotContain(Thread.currentThread());
    }

    @Test
    @Must(1)
    default void verbsReturnThoughNobodyHasRoomForWhatTheySend() {
        Peer caller = bench().open();
        Peer other = bench().open();
        Receiver stuckSubscription = Receiver.holding();
        other.subscribe("s.x", 1, stuckSubscription);
        other.serve("s.x", 1, Answerer.holding());

        CompletableFuture<Void> publishing =
                caller.inBackground(() -> IntStream.range(0, 200).forEach(i -> caller.tell("s.x", "w" + i)));
        CompletableFuture<Void> requesting =
                caller.inBackground(() -> IntStream.range(0, 200).forEach(i -> {
                    var unused = caller.request("s.x", "w" + i);
                }));

        bench().patience().get(publishing);
        bench().patience().get(requesting);
        assertThat(stuckSubscription.mostHeld()).isLessThanOrEqualTo(1);
    }

    @Test
    @Must(1)
    default void verbsMayBeCalledFromHandlers() {
        Peer peer = bench().open();
        peer.serve("s.inner", 1, Answerer.prompt());
        peer.serve("s.outer", 1, request -> peer.request("s.inner", Letters.wordOf(request)));
        Receiver answers = peer.subscribe("s.answers");
        peer.subscribe(
                "s.questions",
                1,
                (address, frame) -> peer.request("s.outer", Letters.wordOf(frame))
                        .thenCompose(reply -> peer.publish("s.answers", Letters.wordOf(reply))));

        List<String> words = IntStream.range(0, 20).mapToObj(i -> "w" + i).toList();
        for (String word : words) {
            Frame question = Letters.letter(word);
            bench().patience().get(peer.publish("s.questions", question));
            bench().patience().until(() -> assertThat(answers.words()).endsWith("re " + word));
        }
    }
}
