package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.MosquittoInspector;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.contract.TransportUnderTest;
import java.util.Set;

/** The Mosquitto that tests share. */
record Mosquitto(ConnectionUri uri, boolean knowsThatNobodyServes) implements TransportUnderTest {

    static Mosquitto with(String query, boolean knowsThatNobodyServes) {
        return new Mosquitto(ConnectionUri.parse(Brokers.mosquitto() + query), knowsThatNobodyServes);
    }

    @Override
    public Set<String> residue() {
        return MosquittoInspector.of(Brokers.mosquitto()).holdings();
    }
}
