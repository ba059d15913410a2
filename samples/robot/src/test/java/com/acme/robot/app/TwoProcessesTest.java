package com.acme.robot.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The robot and its operator as they are: programs of their own, which meet at a broker. */
class TwoProcessesTest {

    private static Broker broker;

    private Program robot;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = new Broker();
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void startRobot() throws IOException {
        robot = Program.start(Robot.class, broker.uri());
        robot.awaitLine("ready");
    }

    @AfterEach
    void stopRobot() {
        robot.close();
    }

    @Test
    void theRobotDrivesAsFarAsItIsToldUnlessEnterStopsIt() throws IOException {
        try (Program operator = Program.start(Operator.class, broker.uri(), "30")) {
            operator.awaitLine("at 10 cm");
            operator.awaitLine("SUCCEEDED after 30 cm");
            assertEquals(0, operator.awaitEnd());
        }
        try (Program operator = Program.start(Operator.class, broker.uri(), "100000")) {
            operator.awaitLine("at 10 cm");
            operator.type("\n");
            operator.awaitLine("CANCELED after");
            robot.awaitLine("stopped after");
            assertEquals(0, operator.awaitEnd());
        }
    }

    @Test
    void aRobotThatIsToldToEndStopsItsWheelsAndTellsTheOperator() throws IOException {
        try (Program operator = Program.start(Operator.class, broker.uri(), "100000")) {
            operator.awaitLine("at 10 cm");
            robot.terminate();
            robot.awaitLine("stopped after");
            operator.awaitLine("CANCELED after");
            assertEquals(0, operator.awaitEnd());
        }
    }
}
