package io.commlib.gateway.route;

import io.commlib.gateway.config.Broker;
import io.commlib.gateway.config.Route;
import io.commlib.runtime.transport.TransportState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The routes that run, and one connection for each broker that they need. Thread-safe.
 *
 * <p>A route that cannot be opened is tried again until it can, and keeps no other waiting.
 */
public final class Gateway implements AutoCloseable {

    /** By what they are: the file's order, and equal ones are the same. */
    private final Map<Route, Opening<OpenRoute>> routes = new LinkedHashMap<>();

    private final Map<Broker, Opening<Connection>> connections = new LinkedHashMap<>();

    /** What changed. */
    public record Change(int kept, int closed, int opened) {}

    /**
     * Runs these routes, and no others. Those that run already and are the same go on undisturbed.
     *
     * @param wanted in the order in which they are to be shown
     * @return what it took
     */
    public synchronized Change run(List<Route> wanted) {
        Set<Broker> needed = new HashSet<>();
        wanted.forEach(route -> needed.addAll(route.brokers()));
        Map<Route, Opening<OpenRoute>> before = new LinkedHashMap<>(routes);
        before.keySet().removeAll(wanted);
        closeAll(before.values());
        routes.keySet().removeAll(before.keySet());
        closeAll(withoutNeeded(needed));
        Map<Route, Opening<OpenRoute>> kept = new LinkedHashMap<>(routes);
        routes.clear();
        for (Route route : wanted) {
            Opening<OpenRoute> running = kept.get(route);
            routes.put(route, running == null ? open(route) : running);
        }
        return new Change(kept.size(), before.size(), wanted.size() - kept.size());
    }

    private List<Opening<Connection>> withoutNeeded(Set<Broker> needed) {
        List<Opening<Connection>> unneeded = new ArrayList<>();
        connections.entrySet().removeIf(entry -> {
            boolean leave = needed.contains(entry.getKey());
            if (!leave) {
                unneeded.add(entry.getValue());
            }
            return !leave;
        });
        return unneeded;
    }

    private Opening<OpenRoute> open(Route route) {
        Map<Broker, Opening<Connection>> its = new LinkedHashMap<>();
        for (Broker broker : route.brokers()) {
            its.put(
                    broker,
                    connections.computeIfAbsent(
                            broker, each -> Opening.begin("broker-" + each.name(), () -> Connection.open(each))));
        }
        return Opening.begin("route-" + route.name(), () -> {
            Map<Broker, Connection> open = new LinkedHashMap<>();
            for (Map.Entry<Broker, Opening<Connection>> entry : its.entrySet()) {
                open.put(entry.getKey(), entry.getValue().await());
            }
            return new RouteOpener(open::get).open(route);
        });
    }

    /** How each route does, in the order of the file. */
    public synchronized List<RouteStatus> status() {
        List<RouteStatus> all = new ArrayList<>();
        routes.forEach((route, opening) -> all.add(status(route, opening)));
        return all;
    }

    private RouteStatus status(Route route, Opening<OpenRoute> opening) {
        OpenRoute open = opening.now();
        if (open == null) {
            return new RouteStatus(
                    route, RouteStatus.State.WAITING, problem(route, opening), route.comesFrom(), List.of());
        }
        String away = away(route);
        RouteStatus.State state = away.isEmpty() ? RouteStatus.State.UP : RouteStatus.State.INTERRUPTED;
        return new RouteStatus(
                route, state, away, open.comesFrom(), open.counts().get());
    }

    private String problem(Route route, Opening<OpenRoute> opening) {
        for (Broker broker : route.brokers()) {
            Opening<Connection> connection = connections.get(broker);
            if (connection != null && connection.now() == null) {
                return connection.problem();
            }
        }
        return opening.problem();
    }

    private String away(Route route) {
        for (Broker broker : route.brokers()) {
            Opening<Connection> opening = connections.get(broker);
            @Nullable Connection connection = opening == null ? null : opening.now();
            if (connection != null && connection.endpoints().state() != TransportState.READY) {
                return "the broker " + broker.name() + " is away";
            }
        }
        return "";
    }

    /** Closes all routes at once, each of which finishes what it took, and then the connections. */
    @Override
    public synchronized void close() {
        closeAll(routes.values());
        closeAll(connections.values());
        routes.clear();
        connections.clear();
    }

    /** Each on a thread of its own, since each may have something to finish. */
    private static void closeAll(Iterable<? extends Opening<?>> openings) {
        List<Thread> threads = new ArrayList<>();
        for (Opening<?> opening : openings) {
            Thread thread = new Thread(opening::close, "gateway-closing");
            thread.start();
            threads.add(thread);
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
