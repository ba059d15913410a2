package com.acme.robot.app;

import com.acme.robot.MobileBaseClient;
import com.acme.robot.MoveBy;
import io.commlib.runtime.action.ActionGoal;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.node.Node;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** The program on the desk: sends the robot off, watches it, and stops it after a time or when Enter is pressed. */
public final class Operator {

    /** How long a robot may take to stop. */
    private static final Duration BRAKING = Duration.ofSeconds(10);

    private Operator() {}

    /**
     * Runs it.
     *
     * @param args the broker's uri, how many centimetres to drive (100 unless given), and after how many seconds to stop the
     *     robot wherever it is (60 unless given)
     */
    public static void main(String[] args) {
        if (args.length < 1 || args.length > 3) {
            System.err.println("usage: Operator BROKER [CM [SECONDS]]    such as Operator mqtt://localhost 100 5");
            System.exit(2);
        }
        int distance = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        Duration limit = Duration.ofSeconds(args.length > 2 ? Long.parseLong(args[2]) : 60);
        try (Node node = Node.connect(args[0], "operator")) {
            MobileBaseClient base = MobileBaseClient.on(node, Robot.DEVICE);
            ActionGoal<MoveBy.Result> goal =
                    base.moveBy(distance, feedback -> System.out.println("at " + feedback.currentCm() + " cm"));
            System.out.println("sent off; press Enter to stop it");
            cancelOnEnter(goal);

            MoveBy.Result result = drive(goal, limit);

            System.out.println(goal.status() + " after " + result.destCm() + " cm");
        } catch (CommlibException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static MoveBy.Result drive(ActionGoal<MoveBy.Result> goal, Duration limit) {
        try {
            return goal.result(limit);
        } catch (CallTimeoutException tooSlow) {
            goal.cancel();
            return goal.result(BRAKING);
        }
    }

    private static void cancelOnEnter(ActionGoal<?> goal) {
        Thread keyboard = new Thread(() -> {
            if (isPressed(System.in)) {
                goal.cancel();
            }
        });
        keyboard.setDaemon(true);
        keyboard.start();
    }

    private static boolean isPressed(InputStream keys) {
        try {
            return keys.read() >= 0;
        } catch (IOException closed) {
            return false;
        }
    }
}
