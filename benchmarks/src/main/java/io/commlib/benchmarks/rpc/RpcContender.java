package io.commlib.benchmarks.rpc;

import io.commlib.benchmarks.Broker;

/** One way to serve and to call {@code Echo}, written as its documentation recommends. */
public interface RpcContender {

    /**
     * What it is called in the tables.
     *
     * @return short
     */
    String name();

    /**
     * What it speaks over.
     *
     * @return the broker
     */
    Broker broker();

    /**
     * Whether it is what others on its broker are compared with.
     *
     * @return true of one contender of a broker
     */
    default boolean baseline() {
        return false;
    }

    /**
     * Starts a server and a client.
     *
     * @param inFlight how many calls there will be at once
     * @return both, until closed
     * @throws Exception when it cannot
     */
    RpcSession open(int inFlight) throws Exception;
}
