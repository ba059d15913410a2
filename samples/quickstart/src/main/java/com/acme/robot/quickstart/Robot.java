package com.acme.robot.quickstart;

import com.acme.robot.AddTwoInts;
import com.acme.robot.MobileBaseService;
import com.acme.robot.MoveBy;
import com.acme.robot.Overflow;
import io.commlib.runtime.action.GoalContext;
import java.time.Duration;

/** The side that serves: an ordinary class that implements the generated interface. */
final class Robot implements MobileBaseService {

    private static final int STEP_CM = 10;
    private static final Duration STEP_TIME = Duration.ofMillis(20);

    @Override
    public AddTwoInts.Response addTwoInts(AddTwoInts.Request request) {
        try {
            return AddTwoInts.Response.builder()
                    .c(Math.addExact(request.a(), request.b()))
                    .build();
        } catch (ArithmeticException e) {
            throw new Overflow();
        }
    }

    @Override
    public MoveBy.Result moveBy(MoveBy.Goal goal, GoalContext<MoveBy.Feedback> context) throws InterruptedException {
        int driven = 0;
        while (driven < goal.targetCm() && !context.awaitCancel(STEP_TIME)) {
            driven = Math.min(driven + STEP_CM, goal.targetCm());
            context.feedback(MoveBy.Feedback.builder().currentCm(driven).build());
        }
        return MoveBy.Result.builder().destCm(driven).build();
    }
}
