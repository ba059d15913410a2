package io.commlib.runtime.bridge;

import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.transport.Dialect;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A broker, a node there, and an end for bridges: another connection, which is known by the broker's name. */
record Place(BrokerUnderTest broker, Node peer, Endpoints connection, BridgeEnd end) implements AutoCloseable {

    static Place at(BrokerUnderTest broker, Dialect dialect) {
        Endpoints connection = Node.builder(broker.uri()).dialect(dialect).endpoints();
        Node peer = Node.builder(broker.uri()).dialect(dialect).build();
        return new Place(broker, peer, connection, BridgeEnd.of(connection, broker.name()));
    }

    /** All ordered pairs of different brokers. */
    static Stream<Arguments> pairs() {
        return Stream.of(BrokerUnderTest.values())
                .flatMap(from -> Stream.of(BrokerUnderTest.values())
                        .filter(to -> to != from)
                        .map(to -> Arguments.of(from, to)));
    }

    /** All ordered pairs of different brokers that have a dialect. */
    static Stream<Arguments> pairsOfRealBrokers() {
        return pairs().filter(pair -> !List.of(pair.get()).contains(BrokerUnderTest.MEMORY));
    }

    @Override
    public void close() {
        end.close();
        connection.close();
        peer.close();
    }
}
