package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.transport.contract.TransportContract;

class MosquittoVersion3ContractTest extends TransportContract {

    MosquittoVersion3ContractTest() {
        super(Mosquitto.with("?version=3", false));
    }
}
