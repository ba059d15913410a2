package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.transport.Frame;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many requests a service is given at a time. */
interface ServingContract extends ContractCase {

    @Test
    @Must(15)
    default void noMoreRequestsAreHandedOutThanTheConcurrency() {
        Peer caller = bench().open();
        Answerer service = Answerer.holding();
        bench().open().serve("s.x", 3, service);

        List<CompletableFuture<Frame>> replies = IntStream.range(0, 12)
                .mapToObj(i -> caller.request("s.x", "w" + i))
                .toList();

        bench().patience().until(() -> {
            if (service.questions().stream()
                            .filter(question -> !question.reply().isDone())
                            .count()
                    >= 3) {
                service.questions().forEach(Answerer.Question::answer);
            }
            assertThat(service.count()).isEqualTo(12);
        });
        service.answerAll();
        replies.forEach(bench().patience()::get);
        assertThat(service.mostOpen()).isEqualTo(3);
    }

    @Test
    @Must(15)
    default void whatABusyServiceHasNoRoomForGoesToAnother() {
        Peer caller = bench().open();
        Answerer busy = Answerer.holding();
        bench().open().serve("s.x", 2, busy);
        List<CompletableFuture<Frame>> replies = IntStream.range(0, 12)
                .mapToObj(i -> caller.request("s.x", "w" + i))
                .toList();
        bench().patience().until(() -> assertThat(busy.count()).isEqualTo(2));

        Answerer free = Answerer.prompt();
        bench().open().serve("s.x", 2, free);

        bench().patience().until(() -> assertThat(free.count()).isEqualTo(10));
        busy.answerAll();
        replies.forEach(bench().patience()::get);
        assertThat(busy.count()).isEqualTo(2);
        assertThat(free.count()).isEqualTo(10);
    }

    @Test
    @Must(15)
    default void aStuckServiceDelaysNoOther() {
        Peer caller = bench().open();
        Peer server = bench().open();
        Answerer stuck = Answerer.holding();
        server.serve("s.stuck", 1, stuck);
        server.serve("s.x", 1, Answerer.prompt());
        IntStream.range(0, 20).forEach(i -> {
            var unused = caller.request("s.stuck", "w" + i);
        });
        bench().patience().until(() -> assertThat(stuck.count()).isEqualTo(1));

        for (int i = 0; i < 20; i++) {
            assertThat(caller.ask("s.x", "w" + i)).isEqualTo("re w" + i);
        }
        assertThat(stuck.count()).isEqualTo(1);
    }
}
