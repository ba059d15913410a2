package io.commlib.runtime.transport;

/** How messages are written on a broker. Both are read always, and a request is answered in its own. */
public enum Dialect {

    /**
     * The documented envelope on every broker without headers of its own, and message headers on RabbitMQ. Carries
     * deadlines, errors, hops and trace context with everything.
     */
    COMMLIB,

    /**
     * What the Python library writes and expects. What is published is the bare JSON object of the message's fields, so
     * that neither hops nor trace context nor further properties go with it; calls have the envelope with what Python
     * puts there, and our own header keys, which it ignores. Only JSON objects can be sent.
     */
    COMMLIB_PY
}
