package com.acme.fleet.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Ten gateways with ten vehicles each, in one process. Each gateway has one node, and so few connections for all it serves. */
final class Fleet implements AutoCloseable {

    static final String NAMESPACE = "fleet";
    static final int GATEWAYS = 10;
    static final int VEHICLES = 100;

    private final String broker;
    private final List<Gateway> gateways = new ArrayList<>();

    private Fleet(String broker) {
        this.broker = broker;
    }

    static Fleet open(String broker) {
        Fleet fleet = new Fleet(broker);
        try {
            IntStream.range(0, GATEWAYS).mapToObj(fleet::gateway).forEach(fleet.gateways::add);
            return fleet;
        } catch (RuntimeException e) {
            fleet.close();
            throw e;
        }
    }

    /** The name of a vehicle. */
    static String vehicle(int number) {
        return "v%03d".formatted(number);
    }

    /** The name by which a gateway is seen. */
    synchronized String nameOf(int gateway) {
        return gateways.get(gateway).fullName();
    }

    /** Lets a gateway go, as at the end of a shift. */
    synchronized void leave(int gateway) {
        gateways.get(gateway).close();
    }

    /** Lets a gateway that has gone come again. */
    synchronized void comeBack(int gateway) {
        gateways.set(gateway, gateway(gateway));
    }

    @Override
    public synchronized void close() {
        gateways.parallelStream().forEach(Gateway::close);
    }

    private Gateway gateway(int number) {
        int each = VEHICLES / GATEWAYS;
        List<String> vehicles = IntStream.range(number * each, (number + 1) * each)
                .mapToObj(Fleet::vehicle)
                .toList();
        return Gateway.open(broker, "gateway_%02d".formatted(number), vehicles);
    }
}
