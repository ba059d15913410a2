package io.commlib.runtime.bridge;

import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.transport.Dialect;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A place at each broker, made when it is asked for, all in one dialect. */
final class Places implements AutoCloseable {

    private final Dialect dialect;
    private final Map<BrokerUnderTest, Place> made = new ConcurrentHashMap<>();

    Places(Dialect dialect) {
        this.dialect = dialect;
    }

    Place at(BrokerUnderTest broker) {
        return made.computeIfAbsent(broker, asked -> Place.at(asked, dialect));
    }

    /** Closes those that there are. Who asks afterwards is given new ones: tests that failed are run again. */
    @Override
    public void close() {
        made.values().forEach(Place::close);
        made.clear();
    }
}
