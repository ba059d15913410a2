package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.transport.contract.TransportContract;

/** With a broker that confirms requests and replies. */
class MosquittoConfirmedContractTest extends TransportContract {

    MosquittoConfirmedContractTest() {
        super(Mosquitto.with("?rpc-qos=1", true));
    }
}
