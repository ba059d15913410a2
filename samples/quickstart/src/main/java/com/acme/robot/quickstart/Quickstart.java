package com.acme.robot.quickstart;

import com.acme.robot.MobileBase;
import com.acme.robot.MobileBaseService;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.node.Node;

/** Both sides in one process, over the broker that the first argument names, or in memory. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Runs it.
     *
     * @param args the broker's uri, such as {@code redis://localhost:6379}; none for memory
     * @throws InterruptedException when the program is stopped in the middle
     */
    public static void main(String[] args) throws InterruptedException {
        String broker = args.length > 0 ? args[0] : "memory:";
        try {
            run(broker);
        } catch (CommlibException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(String broker) throws InterruptedException {
        MobileBase.Device device = MobileBase.device("device0");
        try (Node robot = Node.connect(broker, "robot");
                Node desk = Node.connect(broker, "operator");
                Endpoint served = MobileBaseService.bind(robot, new Robot(), device)) {
            Operator operator = new Operator(desk, device);
            operator.callsAnRpc();
            operator.listensToSensors(robot);
            operator.sendsGoals();
            operator.hearsEvents(robot);
        }
    }
}
