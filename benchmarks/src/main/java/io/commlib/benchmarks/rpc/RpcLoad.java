package io.commlib.benchmarks.rpc;

import io.commlib.benchmarks.measure.CpuClock;
import io.commlib.benchmarks.measure.Figures;
import io.commlib.benchmarks.model.Note;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** One thread that calls for some time, with so many calls in flight. Every answer is compared with what was asked. */
public final class RpcLoad {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final RpcSession session;
    private final String text;
    private final int inFlight;
    private final Semaphore free;
    private final Histogram nanos = new ConcurrentHistogram(LONGEST_NANOS, 3);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private RpcLoad(RpcSession session, int textLength, int inFlight) {
        this.session = session;
        this.text = "x".repeat(textLength);
        this.inFlight = inFlight;
        this.free = new Semaphore(inFlight);
    }

    /**
     * Calls.
     *
     * @param session who
     * @param textLength of what is asked and answered, in bytes
     * @param inFlight how many calls wait at once
     * @param time how long
     * @return calls per second first
     * @throws Exception when an answer is missing or not what was asked
     */
    public static Figures run(RpcSession session, int textLength, int inFlight, Duration time) throws Exception {
        return new RpcLoad(session, textLength, inFlight).run(time.toNanos());
    }

    private Figures run(long time) throws Exception {
        Duration cpuBefore = CpuClock.used();
        long begin = System.nanoTime();
        for (long number = 1; System.nanoTime() - begin < time && failure.get() == null; number++) {
            await(1);
            call(new Note(number, text));
        }
        await(inFlight);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Duration cpu = CpuClock.used().minus(cpuBefore);
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("a call failed: " + failed, failed);
        }
        return figures(seconds, cpu);
    }

    private void await(int permits) throws InterruptedException {
        if (!free.tryAcquire(permits, 30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no answer within 30 s");
        }
    }

    private void call(Note asked) throws Exception {
        long begin = System.nanoTime();
        var unused = session.call(asked).whenComplete((answer, failed) -> {
            nanos.recordValue(Math.min(System.nanoTime() - begin, LONGEST_NANOS));
            if (failed != null) {
                failure.set(failed);
            } else if (!asked.equals(answer)) {
                failure.set(new IllegalStateException("the answer to " + asked.number() + " is another"));
            }
            free.release();
        });
    }

    private Figures figures(double seconds, Duration cpu) {
        long calls = nanos.getTotalCount();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("calls/s", calls / seconds);
        values.put("p50 µs", nanos.getValueAtPercentile(50) / 1e3);
        values.put("p99 µs", nanos.getValueAtPercentile(99) / 1e3);
        values.put("p99.9 µs", nanos.getValueAtPercentile(99.9) / 1e3);
        values.put("CPU µs/call", cpu.toNanos() / 1e3 / calls);
        return new Figures(values);
    }
}
