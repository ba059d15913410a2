package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.transport.contract.TransportContract;

class MosquittoContractTest extends TransportContract {

    MosquittoContractTest() {
        super(Mosquitto.with("", false));
    }
}
