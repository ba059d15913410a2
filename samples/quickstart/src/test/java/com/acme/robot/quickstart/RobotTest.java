package com.acme.robot.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.acme.robot.MobileBase;
import com.acme.robot.MobileBaseClient;
import com.acme.robot.MobileBaseService;
import com.acme.robot.MoveBy;
import com.acme.robot.Overflow;
import io.commlib.runtime.action.ActionGoal;
import io.commlib.runtime.action.GoalStatus;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.node.Node;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service and its client in one test need no broker: they meet in memory. */
class RobotTest {

    private static final MobileBase.Device DEVICE = MobileBase.device("device0");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Node node;
    private Endpoint served;
    private MobileBaseClient base;

    @BeforeEach
    void serve() {
        node = Node.connect("memory:robot-test", "test");
        served = MobileBaseService.bind(node, new Robot(), DEVICE);
        base = MobileBaseClient.on(node, DEVICE);
    }

    @AfterEach
    void close() {
        served.close();
        node.close();
    }

    @Test
    void addsTwoInts() {
        assertEquals(3, base.addTwoInts(1, 2).c());
    }

    @Test
    void answersASumThatIsTooLargeWithATypedError() {
        assertThrows(Overflow.class, () -> base.addTwoInts(Long.MAX_VALUE, 1));
    }

    @Test
    void drivesAsFarAsItIsToldAndSaysHowFarItIs() {
        BlockingQueue<Integer> places = new LinkedBlockingQueue<>();

        ActionGoal<MoveBy.Result> goal = base.moveBy(30, feedback -> places.add(feedback.currentCm()));

        assertEquals(30, goal.result(PATIENCE).destCm());
        assertEquals(GoalStatus.SUCCEEDED, goal.status());
        assertEquals(10, places.poll());
    }

    @Test
    void stopsWhenItIsCancelled() {
        ActionGoal<MoveBy.Result> goal = base.moveBy(1_000_000, feedback -> {});

        goal.cancel();

        goal.result(PATIENCE);
        assertEquals(GoalStatus.CANCELED, goal.status());
    }
}
