package io.commlib.runtime.transport.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.transport.Frame;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WaitingTimesTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    /** By how much the clock of the service is ahead of that of the caller. */
    private static final long AHEAD = -987_654_321;

    private final AtomicLong now = new AtomicLong(5_000_000);
    private final WaitingTimes times = new WaitingTimes(now::get);

    private long of(String caller, long sentAt, long left) {
        return times.of(new BasicProperties.Builder()
                .replyTo(caller)
                .appId("commlib")
                .correlationId(Long.toString(sentAt * 1_000))
                .expiration(Long.toString(left))
                .build());
    }

    /** A request that took so long from the caller to us. */
    private long after(long milliseconds) {
        return of("ann", now.get() - AHEAD - milliseconds, HOUR);
    }

    @Test
    void aRequestHasWaitedForAsLongAsItTookAboveTheFastestOfItsCaller() {
        assertThat(after(7)).isZero();
        assertThat(after(3)).isZero();
        assertThat(after(3)).isZero();
        assertThat(after(503)).isEqualTo(500);
        assertThat(after(5)).isEqualTo(2);
    }

    @Test
    void theClocksOfOtherCallersAreOtherClocks() {
        assertThat(after(3)).isZero();
        assertThat(of("bob", 1, HOUR)).isZero();
        assertThat(of("bob", 1_001, HOUR)).isZero();
        assertThat(of("bob", 951, HOUR)).isEqualTo(50);
    }

    @Test
    void clocksThatRunApartMakeNobodyWait() {
        assertThat(after(0)).isZero();
        for (int hour = 1; hour <= 1_000; hour++) {
            now.addAndGet(HOUR);
            assertThat(after(hour * HOUR / 2_500)).isZero();
        }
    }

    @Test
    void aClockThatStoodStillIsLearntAnew() {
        assertThat(after(3)).isZero();
        assertThat(of("ann", now.get() - AHEAD - 60_000, 10_000)).isZero();
        assertThat(of("ann", now.get() - AHEAD - 60_500, 10_000)).isEqualTo(500);
    }

    @Test
    void aCallerThatDoesNotTellIsBelieved() {
        assertThat(times.of(new BasicProperties.Builder().replyTo("ann").build()))
                .isZero();
        assertThat(of("ann", Long.MIN_VALUE / 1_000, HOUR)).isZero();
        assertThat(of("ann", Long.MAX_VALUE / 1_000, HOUR)).isBetween(0L, HOUR);
    }

    @Test
    void aServiceIsToldTheTimeThatIsLeftWithoutWhatTheRequestWaitedForIt() {
        String address = "waiting." + UUID.randomUUID();
        Map<String, Deadline> deadlines = new ConcurrentHashMap<>();
        CompletableFuture<Frame> busy = new CompletableFuture<>();
        try (Rig rig = new Rig(Brokers.rabbitMq())) {
            rig.serve(address, 1, request -> {
                deadlines.put(
                        Rig.text(request),
                        Objects.requireNonNull(request.headers().deadline()));
                return Rig.text(request).equals("busy") ? busy : CompletableFuture.completedFuture(request);
            });
            for (int i = 0; i < 50; i++) {
                rig.ask(address, "fast");
            }
            CompletableFuture<Frame> first = rig.request(address, "busy", Rig.PATIENCE);
            await().until(() -> deadlines.containsKey("busy"));
            CompletableFuture<Frame> waiting = rig.request(address, "waiting", Duration.ofHours(1));
            Deadline aSecond = Deadline.after(Duration.ofSeconds(1));
            await().until(aSecond::isExpired);
            busy.complete(Rig.frame("done"));
            Rig.get(first);
            Rig.get(waiting);

            assertThat(Objects.requireNonNull(deadlines.get("waiting")).remaining())
                    .isBetween(Duration.ofMinutes(50), Duration.ofHours(1).minusMillis(700));
        }
    }
}
