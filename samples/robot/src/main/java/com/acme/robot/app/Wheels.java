package com.acme.robot.app;

import com.acme.robot.MobileBaseService;
import com.acme.robot.MoveBy;
import io.commlib.runtime.action.ActionOptions;
import io.commlib.runtime.action.GoalContext;
import io.commlib.runtime.action.GoalPolicy;
import java.time.Duration;

/** What the robot can do: an ordinary class that implements the generated interface. */
final class Wheels implements MobileBaseService {

    private static final int STEP_CM = 10;
    private static final Duration STEP_TIME = Duration.ofMillis(100);

    @Override
    public MoveBy.Result moveBy(MoveBy.Goal goal, GoalContext<MoveBy.Feedback> context) throws InterruptedException {
        System.out.println("driving " + goal.targetCm() + " cm");
        int driven = 0;
        while (driven < goal.targetCm() && !context.awaitCancel(STEP_TIME)) {
            driven = Math.min(driven + STEP_CM, goal.targetCm());
            context.feedback(MoveBy.Feedback.builder().currentCm(driven).build());
        }
        System.out.println((context.isCancelled() ? "stopped" : "there") + " after " + driven + " cm");
        return MoveBy.Result.builder().destCm(driven).build();
    }

    /** There is one pair of wheels: whoever tells it something new, stops what it does. */
    @Override
    public ActionOptions moveByOptions() {
        return ActionOptions.oneAtATime(GoalPolicy.PREEMPT);
    }
}
