package io.commlib.gateway.config;

import io.commlib.runtime.bridge.RpcBridgeOptions;
import io.commlib.runtime.bridge.TopicBridgeOptions;
import java.time.Duration;
import java.util.List;

/** What is to run, all of it: of two routes that are equal, the one that runs already goes on. */
public sealed interface Route {

    /** Its name in the file. */
    String name();

    /** What it is. */
    RouteKind kind();

    /** Where calls, messages and connections come from, for people. */
    String comesFrom();

    /** Where they go, for people. */
    String goesTo();

    /** The brokers that it needs. */
    List<Broker> brokers();

    /**
     * From one broker to another.
     *
     * @param calls how rpcs are carried, and those of actions
     * @param messages how topics are carried, and those of actions
     */
    record Bridge(
            String name, RouteKind kind, Place from, Place to, RpcBridgeOptions calls, TopicBridgeOptions messages)
            implements Route {

        @Override
        public String comesFrom() {
            return from.toString();
        }

        @Override
        public String goesTo() {
            return to.toString();
        }

        @Override
        public List<Broker> brokers() {
            return List.of(from.broker(), to.broker());
        }
    }

    /** Connections to another host. */
    record Tcp(String name, HostPort from, HostPort to, int connections, Duration connectTimeout, Duration idleTimeout)
            implements Route {

        @Override
        public RouteKind kind() {
            return RouteKind.TCP;
        }

        @Override
        public String comesFrom() {
            return from.toString();
        }

        @Override
        public String goesTo() {
            return to.toString();
        }

        @Override
        public List<Broker> brokers() {
            return List.of();
        }
    }

    /**
     * Calls at a broker to HTTP.
     *
     * @param to the origins that may be reached
     * @param networks that are not public and may be reached
     */
    record Rest(
            String name,
            Place from,
            List<String> to,
            List<String> networks,
            int concurrency,
            Duration timeout,
            int redirects,
            int requestBytes,
            int answerBytes)
            implements Route {

        @Override
        public RouteKind kind() {
            return RouteKind.REST;
        }

        @Override
        public String comesFrom() {
            return from.toString();
        }

        @Override
        public String goesTo() {
            return String.join(", ", to);
        }

        @Override
        public List<Broker> brokers() {
            return List.of(from.broker());
        }
    }

    /** HTTP to a broker, as an interface says. */
    record Http(
            String name,
            HostPort from,
            Broker to,
            Offer offer,
            Duration timeout,
            int bodyBytes,
            int requests,
            int streams,
            int streamBuffer)
            implements Route {

        @Override
        public RouteKind kind() {
            return RouteKind.HTTP;
        }

        @Override
        public String comesFrom() {
            return from.toString();
        }

        @Override
        public String goesTo() {
            return to.name() + " " + offer.name();
        }

        @Override
        public List<Broker> brokers() {
            return List.of(to);
        }
    }
}
