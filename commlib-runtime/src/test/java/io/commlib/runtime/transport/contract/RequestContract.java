package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.TransportLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of a request, and of its reply. */
interface RequestContract extends ContractCase {

    @Test
    @Must(9)
    default void aRequestReachesOneOfTheServicesThatCompete() {
        Peer caller = bench().open();
        List<Answerer> services = Stream.generate(Answerer::prompt).limit(4).toList();
        Peer both = bench().open();
        both.serve("s.x", 2, services.get(0));
        both.serve("s.x", 2, services.get(1));
        bench().open().serve("s.x", 2, services.get(2));
        caller.serve("s.x", 2, services.get(3));
        List<String> words = IntStream.range(0, 200).mapToObj(i -> "w" + i).toList();

        words.stream().map(word -> caller.request("s.x", word)).toList().forEach(bench().patience()::get);

        assertThat(services.stream().flatMap(service -> service.words().stream()))
                .containsExactlyInAnyOrderElementsOf(words);
    }

    @Test
    @Must(10)
    default void eachReplyReachesItsCallerWhateverTheOrderOfTheReplies() {
        List<Peer> callers = List.of(bench().open(), bench().open());
        Answerer service = Answerer.holding();
        bench().open().serve("s.x", 128, service);
        List<String> words = IntStream.range(0, 128).mapToObj(i -> "w" + i).toList();
        List<CompletableFuture<Frame>> replies = IntStream.range(0, 128)
                .mapToObj(i -> callers.get(i % 2).request("s.x", words.get(i)))
                .toList();
        bench().patience().until(() -> assertThat(service.count()).isEqualTo(128));

        List<Answerer.Question> shuffled = new ArrayList<>(service.questions());
        Collections.shuffle(shuffled, new Random(3));
        shuffled.forEach(Answerer.Question::answer);

        assertThat(replies.stream().map(bench().patience()::get).map(Letters::wordOf))
                .isEqualTo(words.stream().map(word -> "re " + word).toList());
    }

    @Test
    @Must(11)
    default void aServiceThatThrowsOrFailsIsReportedWithoutStackTraceAndGoesOn() {
        Peer caller = bench().open();
        Peer server = bench().open();
        server.serve("s.throws", 1, request -> {
            throw new IllegalStateException("thrown on purpose");
        });
        server.serve("s.errs", 1, request -> {
            throw new AssertionError("thrown on purpose");
        });
        RequestHandler fails = request -> CompletableFuture.failedStage(new IllegalStateException("failed on purpose"));
        server.serve("s.fails", 1, fails);

        for (String address : List.of("s.throws", "s.errs", "s.fails", "s.throws", "s.errs", "s.fails")) {
            Frame reply = bench().patience().get(caller.request(address, "go"));
            FrameError error = reply.headers().error();
            assertThat(error).as("the error of the reply").isNotNull();
            assertThat(textOf(Objects.requireNonNull(error), reply))
                    .isNotBlank()
                    .doesNotContain("\tat ", ".java", RequestContract.class.getName());
        }
    }

    private static String textOf(FrameError error, Frame reply) {
        byte[] detail = error.detail();
        return error.type()
                + error.message()
                + (detail == null ? "" : new String(detail, StandardCharsets.UTF_8))
                + new String(reply.copyBody(), StandardCharsets.UTF_8);
    }

    @Test
    @Must(14)
    default void aReplyThatNobodyWaitsForIsCountedAndLeavesNothingBehind() {
        Peer caller = bench().open();
        Answerer service = Answerer.holding();
        bench().open().serve("s.x", 2, service);
        CompletableFuture<Frame> first = caller.request("s.x", "first");
        bench().patience().until(() -> assertThat(service.count()).isEqualTo(1));
        service.questions().get(0).answer();
        bench().patience().get(first);
        Set<String> before = bench().underTest().residue();
        CompletableFuture<Frame> given = caller.request("s.x", "given up");
        bench().patience().until(() -> assertThat(service.count()).isEqualTo(2));

        given.cancel(false);
        service.answerAll();

        bench().patience()
                .until(() -> assertThat(caller.metrics().lateReplies()).isEqualTo(1));
        assertThat(caller.ask("s.x", "next")).isEqualTo("re next");
        bench().patience()
                .until(() -> assertThat(before).containsAll(bench().underTest().residue()));
    }

    @Test
    @Must(17)
    default void aRequestThatIsGivenUpMakesRoomForAnother() {
        Peer caller = bench().open(new TransportLimits(1 << 20, 8, 8));
        Answerer service = Answerer.holding();
        bench().open(new TransportLimits(1 << 20, 8, 8)).serve("s.x", 1, service);

        for (int round = 0; round < 5; round++) {
            int number = round;
            List<CompletableFuture<Frame>> requests = IntStream.range(0, 8)
                    .mapToObj(i -> caller.request("s.x", number + "." + i))
                    .toList();
            bench().patience().until(() -> assertThat(service.count()).isPositive());
            assertThat(requests).noneMatch(CompletableFuture::isDone);
            requests.forEach(request -> request.cancel(false));
        }

        service.answerAll();
        assertThat(caller.ask("s.x", "last")).isEqualTo("re last");
    }

    @Test
    default void aRequestThatNobodyServesFailsAtOnceWhereTheBrokerKnows() {
        Peer caller = bench().open();

        if (bench().underTest().knowsThatNobodyServes()) {
            assertThat(bench().patience().failureOf(caller.request("s.x", "go")))
                    .isInstanceOf(RejectedException.class);
        } else {
            assertThat(bench().patience().failureOf(caller.request("s.x", "go", Duration.ofMillis(100))))
                    .isInstanceOf(CallTimeoutException.class);
        }
    }
}
