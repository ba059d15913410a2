package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.contract.TransportContract;

class AmqpTransportContractTest extends TransportContract {

    AmqpTransportContractTest() {
        super(new RabbitMqUnderTest(Delivery.AT_LEAST_ONCE));
    }
}
