package io.commlib.runtime.transport.mqtt;

/**
 * What a connection is for.
 *
 * @param name in the name by which the broker shows it
 * @param hasSession whether the connection, when it breaks, is to go on where it was
 */
record Role(String name, boolean hasSession) {

    /** Requests and replies. */
    static final Role CALLS = new Role("calls", false);

    /** Topics; a node always has this one, and everybody's end goes with it. */
    static final Role TOPICS = new Role("topics", false);

    /** Topics that are delivered exactly once. */
    static final Role EXACTLY_ONCE = new Role("once", true);

    /** The same for one more connection. */
    Role another(int number) {
        return new Role(name + "-" + number, hasSession);
    }

    @Override
    public String toString() {
        return name;
    }
}
