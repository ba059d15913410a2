package io.commlib.runtime.transport.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.TransportLimits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a transport refuses, so that it stays within its limits. */
interface BoundsContract extends ContractCase {

    /** A kilobyte a frame, 8 requests, 20 held back. */
    TransportLimits TIGHT = new TransportLimits(1_000, 8, 20);

    @Test
    @Must(18)
    default void aRequestBeyondThoseThatMayWaitIsRejectedUntilOneIsAnswered() {
        Peer caller = bench().open(TIGHT);
        Answerer service = Answerer.holding();
        bench().open().serve("s.x", 16, service);
        List<CompletableFuture<Frame>> waiting = IntStream.range(0, 8)
                .mapToObj(i -> caller.request("s.x", "w" + i))
                .toList();

        assertThat(bench().patience().failureOf(caller.request("s.x", "one too many")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("8");

        bench().patience().until(() -> assertThat(service.count()).isEqualTo(8));
        service.answerAll();
        waiting.forEach(bench().patience()::get);
        assertThat(caller.ask("s.x", "again")).isEqualTo("re again");
    }

    @Test
    @Must(18)
    default void aFrameThatIsTooLongIsRejectedAndTheNextOneSent() {
        Peer peer = bench().open(TIGHT);
        Receiver receiver = bench().open().subscribe("s.x");
        peer.serve("s.x", 1, Answerer.prompt());
        Frame tooLong = Letters.request("w".repeat(1_000), Duration.ofMinutes(1));

        assertThat(bench().patience().failureOf(peer.publish("s.x", tooLong)))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("1002")
                .hasMessageContaining("1000");
        assertThat(bench().patience().failureOf(peer.request("s.x", tooLong))).isInstanceOf(RejectedException.class);

        assertThat(peer.ask("s.x", "short")).isEqualTo("re short");
        peer.publish("s.x", "short").join();
        bench().patience().until(() -> assertThat(receiver.words()).containsExactly("short"));
    }

    @Test
    @Must(18)
    default void aReplyThatIsTooLongIsReportedToTheCaller() {
        Peer caller = bench().open();
        Headers headers = Headers.builder(Headers.JSON).build();
        Frame tooLong = Frame.of(headers, ("\"" + "w".repeat(1_000) + "\"").getBytes(UTF_8));
        bench().open(TIGHT).serve("s.x", 1, request -> CompletableFuture.completedFuture(tooLong));

        Frame reply = bench().patience().get(caller.request("s.x", "go"));

        assertThat(reply.headers().error()).as("the error of the reply").isNotNull();
        assertThat(reply.length()).isZero();
    }
}
