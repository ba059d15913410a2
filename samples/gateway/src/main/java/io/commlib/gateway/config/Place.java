package io.commlib.gateway.config;

/**
 * An end of a route at a broker, written {@code BROKER/ADDRESS}.
 *
 * @param broker where
 * @param address an address, a pattern or a namespace, as the kind of the route has it; may be empty for a namespace
 */
public record Place(Broker broker, String address) {

    @Override
    public String toString() {
        return address.isEmpty() ? broker.name() : broker.name() + "/" + address;
    }
}
