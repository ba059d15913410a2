package com.acme.fleet.live;

import com.acme.fleet.Vehicle;
import com.acme.fleet.VehicleService;
import com.acme.fleet.VehicleTopics;
import io.commlib.runtime.node.Node;
import java.time.Duration;
import java.util.Collection;

/** A node that serves several vehicles: the same interface, once for each value of the parameter in its uris. */
final class Gateway implements AutoCloseable {

    private final Node node;

    private Gateway(Node node) {
        this.node = node;
    }

    static Gateway open(String broker, String name, Collection<String> vehicles) {
        Node node = Node.builder(broker)
                .namespace(Fleet.NAMESPACE)
                .name(name)
                .heartbeat(Duration.ofSeconds(1))
                .remoteControl(true)
                .build();
        for (String each : vehicles) {
            Vehicle.Plate plate = Vehicle.plate(each);
            VehicleService.bind(node, new CountingVehicle(VehicleTopics.driven(node, plate)), plate);
        }
        return new Gateway(node);
    }

    /** The name by which others see it and can stop it. */
    String fullName() {
        return node.fullName();
    }

    /** Says goodbye and ends what it serves. */
    @Override
    public void close() {
        node.close();
    }
}
