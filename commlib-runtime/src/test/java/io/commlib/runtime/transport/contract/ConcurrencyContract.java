package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.transport.Frame;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Much at a time. */
interface ConcurrencyContract extends ContractCase {

    @Test
    @Must({2, 4})
    default void manyPublishersReachManySubscriptionsOnceAndInOrder() {
        List<Peer> publishers = Stream.generate(() -> bench().open()).limit(4).toList();
        List<Peer> subscribers = Stream.generate(() -> bench().open()).limit(2).toList();
        List<Receiver> receivers = subscribers.stream()
                .flatMap(peer -> Stream.of("s.x", "s.*", "*.x").map(peer::subscribe))
                .toList();
        List<String> numbers =
                IntStream.range(0, 400).mapToObj(Integer::toString).toList();

        List<CompletableFuture<Void>> publishing = IntStream.range(0, 4)
                .mapToObj(p -> publishers
                        .get(p)
                        .inBackground(() -> numbers.stream()
                                .map(number -> publishers.get(p).publish("s.x", p + ":" + number))
                                .toList()
                                .forEach(bench().patience()::get)))
                .toList();

        publishing.forEach(bench().patience()::get);
        for (Receiver receiver : receivers) {
            bench().patience().until(() -> assertThat(receiver.count()).isEqualTo(1_600));
            Map<String, List<String>> byPublisher = receiver.words().stream()
                    .map(word -> word.split(":", 2))
                    .collect(Collectors.groupingBy(
                            word -> word[0], Collectors.mapping(word -> word[1], Collectors.toList())));
            assertThat(byPublisher)
                    .hasSize(4)
                    .allSatisfy((publisher, words) -> assertThat(words).isEqualTo(numbers));
        }
    }

    @Test
    @Must({9, 10})
    default void manyRequestsInFlightAreEachHandledOnceAndAnsweredToTheirCallers() {
        List<Peer> callers = Stream.generate(() -> bench().open()).limit(3).toList();
        List<Answerer> services = Stream.generate(Answerer::prompt).limit(4).toList();
        services.forEach(service -> bench().open().serve("s.x", 16, service));

        List<CompletableFuture<Void>> calling = IntStream.range(0, 3)
                .mapToObj(c -> callers.get(c).inBackground(() -> {
                    List<CompletableFuture<Frame>> replies = IntStream.range(0, 300)
                            .mapToObj(i -> callers.get(c).request("s.x", c + ":" + i))
                            .toList();
                    for (int i = 0; i < replies.size(); i++) {
                        assertThat(Letters.wordOf(bench().patience().get(replies.get(i))))
                                .isEqualTo("re " + c + ":" + i);
                    }
                }))
                .toList();

        calling.forEach(bench().patience()::get);
        assertThat(services.stream().flatMap(service -> service.words().stream()))
                .hasSize(900)
                .doesNotHaveDuplicates();
    }
}
