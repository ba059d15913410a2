package com.acme.robot.app;

import com.acme.robot.MobileBase;
import com.acme.robot.MobileBaseService;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.node.Node;

/** The program on the robot. It runs until it is told to end, by Ctrl-C or SIGTERM, and stops its wheels then. */
public final class Robot {

    /** One of many: its name is part of the addresses. */
    static final MobileBase.Device DEVICE = MobileBase.device("robot0");

    private Robot() {}

    /**
     * Runs it.
     *
     * @param args the broker's uri, such as {@code mqtt://localhost}
     * @throws InterruptedException when the program is stopped in the middle
     */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 1) {
            System.err.println("usage: Robot BROKER    such as Robot mqtt://localhost");
            System.exit(2);
        }
        try (Node node = Node.connect(args[0], "robot")) {
            MobileBaseService.bind(node, new Wheels(), DEVICE);
            System.out.println("ready");
            node.awaitShutdown();
        } catch (CommlibException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
