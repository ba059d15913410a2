package com.acme.fleet.live;

import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.node.Node;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs the fleet over the broker that the first argument names, or in memory, until Ctrl-C or for so many seconds. */
public final class Main {

    private static final Duration REDRAW = Duration.ofMillis(500);

    private Main() {}

    /**
     * Runs it.
     *
     * @param args the broker's uri, such as {@code redis://localhost:6379}, or {@code memory:}, the default; then for how
     *     many seconds, for ever otherwise
     * @throws InterruptedException when the program is stopped in the middle
     */
    public static void main(String[] args) throws InterruptedException {
        // From Java 22 on there is a console without a terminal, unless it is the plain one.
        System.setProperty("jdk.console", "java.base");
        String broker = args.length > 0 ? args[0] : "memory:";
        Duration limit = args.length > 1 ? Duration.ofSeconds(Long.parseLong(args[1])) : Duration.ofDays(365);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            awaitQuietly(ended);
        }));
        try {
            run(broker, limit, asked);
        } catch (CommlibException e) {
            System.err.println(e.getMessage());
        } finally {
            ended.countDown();
        }
    }

    private static void run(String broker, Duration limit, CountDownLatch asked) throws InterruptedException {
        Display display = new Display(System.out, System.console() != null);
        try (Node office = Node.builder(broker)
                        .namespace(Fleet.NAMESPACE)
                        .name("office")
                        .heartbeat(Duration.ofSeconds(1))
                        .build();
                Board board = new Board(office, display);
                Fleet fleet = Fleet.open(broker);
                Traffic traffic = new Traffic(office, fleet)) {
            traffic.begin();
            long end = System.nanoTime() + limit.toNanos();
            while (System.nanoTime() < end && !asked.await(REDRAW.toMillis(), TimeUnit.MILLISECONDS)) {
                display.show(broker, office.health(), board, traffic);
            }
            display.showEnd(broker, office.health(), board, traffic);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
