package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.contract.TransportContract;

/** The same for subscriptions that share queues. */
class AmqpAtMostOnceContractTest extends TransportContract {

    AmqpAtMostOnceContractTest() {
        super(new RabbitMqUnderTest(Delivery.AT_MOST_ONCE));
    }
}
