package com.acme.fleet.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.fleet.Vehicle;
import com.acme.fleet.VehicleClient;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.presence.NodePresence;
import io.commlib.runtime.presence.NodeState;
import io.commlib.runtime.presence.PresenceListener;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FleetTest {

    private static final String BROKER = "memory:fleet-test";

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private Node office;
    private Board board;
    private Fleet fleet;

    @BeforeEach
    void open() {
        office = Node.builder(BROKER).name("office").noHeartbeat().build();
        board = new Board(office, new PresenceListener() {
            @Override
            public void joined(NodePresence node) {
                told.add("joined " + node.node());
            }

            @Override
            public void changed(NodePresence node) {
                if (node.state() == NodeState.STOPPED) {
                    told.add("stopped " + node.node());
                }
            }

            @Override
            public void left(NodePresence node) {
                told.add("left " + node.node());
            }
        });
        fleet = Fleet.open(BROKER);
    }

    @AfterEach
    void close() {
        fleet.close();
        board.close();
        office.close();
    }

    @Test
    void aHundredVehiclesAnswerEachForItself() {
        for (int number = 0; number < Fleet.VEHICLES; number++) {
            VehicleClient vehicle = VehicleClient.on(office, Vehicle.plate(Fleet.vehicle(number)));
            assertEquals(number + 1, vehicle.drive(number + 1).odometer().metres());
        }
    }

    @Test
    void theBoardShowsWhoIsThereAndWhatEachServes() throws InterruptedException {
        hears("joined fleet.gateway_09");
        assertEquals(Fleet.GATEWAYS, board.presence().nodes().size());

        office.remoteControl("fleet.gateway_03").stop();
        hears("stopped fleet.gateway_03");
        fleet.leave(4);
        hears("left fleet.gateway_04");

        String table = board.table();
        assertTrue(table.contains("acme.fleet.Vehicle 1.0.0"), table);
        assertTrue(table.lines().anyMatch(line -> line.startsWith("gateway_03   STOPPED")), table);
        assertTrue(table.lines().noneMatch(line -> line.startsWith("gateway_04")), table);

        fleet.comeBack(4);
        hears("joined fleet.gateway_04");
    }

    private void hears(String what) throws InterruptedException {
        String next;
        do {
            next = told.poll(10, TimeUnit.SECONDS);
            assertTrue(next != null, "never told: " + what);
        } while (!next.equals(what));
    }
}
