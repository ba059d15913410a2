package io.commlib.runtime.dispatch;

/** What happens when a mailbox is full. Every message that is lost is counted. */
public enum Overflow {
    /**
     * The source waits until there is room. Where the broker does not hold messages back (Redis, MQTT, and topics over
     * RabbitMQ that are delivered at most once), the new message is dropped instead, and counted.
     */
    BLOCK,
    /** The oldest waiting message makes room for the new one: the handler sees what is current. */
    DROP_OLDEST,
    /** The new message is refused. */
    REJECT
}
