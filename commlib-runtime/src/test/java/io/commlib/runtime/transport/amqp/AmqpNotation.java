package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.address.AddressPattern;

/** What addresses are on RabbitMQ, for tests outside. */
public final class AmqpNotation {

    private AmqpNotation() {}

    /** The binding key of a pattern. */
    public static String bindingKey(AddressPattern pattern) {
        return TopicBinding.bindingKey(pattern);
    }
}
