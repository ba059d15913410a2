package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The time limit of a request, at both its ends. */
interface DeadlineContract extends ContractCase {

    /** Short, but long enough for a request to reach its service. */
    Duration SHORT = Duration.ofMillis(250);

    @Test
    @Must(12)
    default void aRequestWithoutADeadlineIsRefused() {
        Peer caller = bench().open();
        bench().open().serve("s.x", 1, Answerer.prompt());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> caller.request("s.x", Letters.letter("go")))
                .withMessageContaining("deadline");
    }

    @Test
    @Must(12)
    default void aRequestThatIsNotAnsweredFailsAtItsDeadlineAndNotBefore() {
        Peer caller = bench().open();
        bench().open().serve("s.x", 1, Answerer.holding());
        Frame request = Letters.request("go", SHORT);
        CompletableFuture<Boolean> expiredWhenFailed = new CompletableFuture<>();
        CompletableFuture<Frame> reply = caller.request("s.x", request);
        var unused = reply.whenComplete((frame, failure) ->
                expiredWhenFailed.complete(deadlineOf(request).isExpired()));

        assertThat(bench().patience().failureOf(reply)).isInstanceOf(CallTimeoutException.class);
        assertThat(bench().patience().get(expiredWhenFailed)).isTrue();
    }

    @Test
    @Must(13)
    default void theServiceSeesHowMuchTimeIsLeft() {
        Peer caller = bench().open();
        Answerer service = Answerer.prompt();
        bench().open().serve("s.x", 1, service);

        bench().patience().get(caller.request("s.x", "go", Duration.ofHours(1)));

        assertThat(deadlineOf(service.questions().get(0).request()).remaining())
                .isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
    }

    @Test
    @Must(13)
    default void aRequestIsNotHandedOutAfterItsDeadline() {
        Peer caller = bench().open();
        Peer server = bench().open();
        Answerer service = Answerer.holding();
        server.serve("s.x", 1, service);
        CompletableFuture<Frame> first = caller.request("s.x", "first");
        bench().patience().until(() -> assertThat(service.count()).isEqualTo(1));

        assertThat(bench().patience().failureOf(caller.request("s.x", "too late", SHORT)))
                .isInstanceOf(CallTimeoutException.class);
        // Where only the time that is left travels, the server's copy ends later by the time on the way: surely before
        // another.
        assertThat(bench().patience().failureOf(caller.request("s.x", "later still", SHORT)))
                .isInstanceOf(CallTimeoutException.class);
        service.answerAll();

        assertThat(Letters.wordOf(bench().patience().get(first))).isEqualTo("re first");
        assertThat(caller.ask("s.x", "next")).isEqualTo("re next");
        assertThat(service.words()).startsWith("first").endsWith("next").doesNotContain("too late");
        long counted = bench().underTest().dropsExpiredRequests() ? 0 : 1;
        bench().patience().until(() -> assertThat(server.metrics().expired()).isGreaterThanOrEqualTo(counted));
    }

    @Test
    @Must(13)
    default void aReplyIsNotSentAfterTheDeadline() {
        Peer caller = bench().open();
        Peer server = bench().open();
        Answerer service = Answerer.holding();
        server.serve("s.x", 1, service);
        CompletableFuture<Frame> reply = caller.request("s.x", "slow", SHORT);
        bench().patience().until(() -> assertThat(service.count()).isEqualTo(1));
        assertThat(bench().patience().failureOf(reply)).isInstanceOf(CallTimeoutException.class);
        Headers seen = service.questions().get(0).request().headers();
        assertThat(seen.deadline()).isNotNull();
        bench().patience()
                .until(() -> assertThat(
                                deadlineOf(service.questions().get(0).request()).isExpired())
                        .isTrue());

        service.answerAll();

        bench().patience().until(() -> assertThat(server.metrics().expired()).isEqualTo(1));
        assertThat(caller.ask("s.x", "next")).isEqualTo("re next");
        assertThat(caller.metrics().lateReplies()).isZero();
    }

    private static Deadline deadlineOf(Frame request) {
        Deadline deadline = request.headers().deadline();
        assertThat(deadline).as("the deadline of the request").isNotNull();
        return java.util.Objects.requireNonNull(deadline);
    }
}
