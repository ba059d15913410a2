package com.acme.fleet.live;

import com.acme.fleet.Vehicle;
import com.acme.fleet.VehicleClient;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.node.Node;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Keeps the fleet busy: one vehicle after another drives; now and then a gateway is stopped from afar, or goes and comes. */
final class Traffic implements AutoCloseable {

    private final Node node;
    private final Fleet fleet;
    private final List<VehicleClient> vehicles;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger shift = new AtomicInteger();
    private final AtomicLong drives = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);

    Traffic(Node node, Fleet fleet) {
        this.node = node;
        this.fleet = fleet;
        vehicles = IntStream.range(0, Fleet.VEHICLES)
                .mapToObj(number -> VehicleClient.on(node, Vehicle.plate(Fleet.vehicle(number))))
                .toList();
    }

    void begin() {
        clock.scheduleWithFixedDelay(this::driveOne, 0, 50, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(this::changeShift, 3, 3, TimeUnit.SECONDS);
    }

    long drives() {
        return drives.get();
    }

    /** Calls that came while a gateway was stopped or gone. */
    long failures() {
        return failures.get();
    }

    void driveOne() {
        vehicles.get(next.getAndIncrement() % vehicles.size()).driveAsync(10).whenComplete((done, failure) -> {
            (failure == null ? drives : failures).incrementAndGet();
        });
    }

    /** Four scenes, again and again, each with the next gateway: stopped, started, gone, there again. */
    private void changeShift() {
        int scene = shift.getAndIncrement();
        int gateway = scene / 4 % Fleet.GATEWAYS;
        try {
            switch (scene % 4) {
                case 0 -> node.remoteControl(fleet.nameOf(gateway)).stop();
                case 1 -> node.remoteControl(fleet.nameOf(gateway)).start();
                case 2 -> fleet.leave(gateway);
                default -> fleet.comeBack(gateway);
            }
        } catch (CommlibException brokerAway) {
            failures.incrementAndGet();
        }
    }

    /** Waits for a change of shift that has begun, so that nothing comes back after the end. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(10, TimeUnit.SECONDS)) {
                clock.shutdownNow();
            }
        } catch (InterruptedException e) {
            clock.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
