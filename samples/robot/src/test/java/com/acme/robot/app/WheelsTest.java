package com.acme.robot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.acme.robot.MobileBaseClient;
import com.acme.robot.MobileBaseService;
import com.acme.robot.MoveBy;
import io.commlib.runtime.action.ActionGoal;
import io.commlib.runtime.action.GoalStatus;
import io.commlib.runtime.node.Node;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A service and its client in one test need no broker: they meet in memory. */
class WheelsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void aNewGoalTakesOver() {
        try (Node node = Node.connect("memory:wheels-test", "test")) {
            MobileBaseService.bind(node, new Wheels(), Robot.DEVICE);
            MobileBaseClient base = MobileBaseClient.on(node, Robot.DEVICE);

            ActionGoal<MoveBy.Result> far = base.moveBy(100_000, feedback -> {});
            ActionGoal<MoveBy.Result> near = base.moveBy(20, feedback -> {});

            assertEquals(20, near.result(PATIENCE).destCm());
            far.result(PATIENCE);
            assertEquals(GoalStatus.CANCELED, far.status());
        }
    }
}
