package com.acme.robot.quickstart;

import com.acme.robot.MobileBase;
import com.acme.robot.MobileBaseClient;
import com.acme.robot.MobileBaseEvents;
import com.acme.robot.MobileBaseTopics;
import com.acme.robot.MoveBy;
import com.acme.robot.Overflow;
import com.acme.robot.SonarMessage;
import io.commlib.runtime.action.ActionGoal;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Subscription;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The side that calls: generated stubs on a node. */
final class Operator {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Node node;
    private final MobileBase.Device device;

    Operator(Node node, MobileBase.Device device) {
        this.node = node;
        this.device = device;
    }

    void callsAnRpc() {
        MobileBaseClient base = MobileBaseClient.on(node, device);
        System.out.println("rpc      1 + 2 = " + base.addTwoInts(1, 2).c());
        try {
            base.addTwoInts(Long.MAX_VALUE, 1);
        } catch (Overflow e) {
            System.out.println("rpc      a typed error came back: " + e.getMessage());
        }
    }

    void listensToSensors(Node robot) throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(2);
        try (Subscription all = MobileBaseTopics.anySonar(node).subscribe((topic, sonar) -> {
            System.out.println("topic    " + topic + " says " + sonar);
            heard.countDown();
        })) {
            MobileBaseTopics.frontSonar(robot)
                    .publish(SonarMessage.builder().distance(2.0).build());
            MobileBaseTopics.anySonar(robot)
                    .publish(
                            "sensors.ir.rear",
                            SonarMessage.builder().distance(3.0).build());
            await(heard);
        }
    }

    void sendsGoals() {
        MobileBaseClient base = MobileBaseClient.on(node, device);
        ActionGoal<MoveBy.Result> whole =
                base.moveBy(30, feedback -> System.out.println("action   at " + feedback.currentCm() + " cm"));
        MoveBy.Result reached = whole.result(PATIENCE);
        System.out.println("action   " + reached + ", ended " + whole.status());

        ActionGoal<MoveBy.Result> cancelled = base.moveBy(1_000_000, feedback -> {});
        cancelled.cancel();
        MoveBy.Result halfway = cancelled.result(PATIENCE);
        System.out.println("action   " + halfway + ", ended " + cancelled.status());
    }

    void hearsEvents(Node bedroom) throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(2);
        MobileBaseEvents events = MobileBaseEvents.on(node);
        try (Subscription on = events.onLightsOn(lights -> {
                    System.out.println("event    lights on, by " + lights.by());
                    heard.countDown();
                });
                Subscription off = events.onLightsOff(lights -> {
                    System.out.println("event    lights off, by " + lights.by());
                    heard.countDown();
                })) {
            MobileBaseEvents.on(bedroom).lightsOn("ann");
            MobileBaseEvents.on(bedroom).lightsOff("bob");
            await(heard);
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("not everything arrived within " + PATIENCE.toSeconds() + " s");
        }
    }
}
