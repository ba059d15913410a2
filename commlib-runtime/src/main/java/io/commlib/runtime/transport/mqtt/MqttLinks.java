package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.mqtt.protocol.Message;
import io.commlib.runtime.transport.mqtt.protocol.MqttVersion;
import io.commlib.runtime.transport.socket.Endpoint;
import io.commlib.runtime.transport.socket.IoLoops;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes connections to one broker, in the newest version of MQTT that it has. Thread-safe. */
final class MqttLinks implements AutoCloseable {

    /** The most bytes of a packet in MQTT (5.0, 1.5.5 and 2.1.4), its fixed header included. */
    private static final int LONGEST_PACKET = 268_435_460;

    /** How many threads connections have, however many these are. */
    private static final int THREADS = 2;

    /** What an envelope adds to a frame, at most. */
    private static final int ENVELOPE = 64 << 10;

    private static final int MAX_NAME = 40;

    private final MqttSettings settings;
    private final TransportContext context;
    private final IoLoops loops;
    private final String clientId;
    private final @Nullable Message lastWill;
    private volatile MqttSettings.Version version;

    /** The host that lets us in, by its place: when one of our connections breaks, it is to come back beside the others. */
    private volatile int preferred;

    /**
     * Makes none yet.
     *
     * @param settings where to
     * @param context limits and threads
     * @param lastWill what the broker publishes when the connection for topics ends without a goodbye; or null
     */
    MqttLinks(MqttSettings settings, TransportContext context, @Nullable Message lastWill) {
        this.settings = settings;
        this.context = context;
        this.lastWill = lastWill;
        this.loops = new IoLoops("mqtt-" + context.name(), THREADS);
        this.version = settings.version();
        String name = context.name().length() > MAX_NAME ? context.name().substring(0, MAX_NAME) : context.name();
        this.clientId = name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /**
     * Connects to the host that the last connection was made to, or to the next that lets us in.
     *
     * @param role what the connection is for
     * @param broken the one before, to be resumed if it has a session with that host; or null
     * @param listener told what happens
     * @return the connection; fails with {@link NotConnectedException}
     */
    CompletableFuture<MqttLink> connect(Role role, @Nullable MqttLink broken, MqttLink.Listener listener) {
        List<MqttSettings.Host> order = new ArrayList<>(settings.hosts());
        Collections.rotate(order, -preferred);
        return connect(role, broken, listener, order, new ArrayList<>());
    }

    private CompletableFuture<MqttLink> connect(
            Role role,
            @Nullable MqttLink broken,
            MqttLink.Listener listener,
            List<MqttSettings.Host> hosts,
            List<String> reasons) {
        MqttSettings.Host host = hosts.get(0);
        try {
            return resumeOrConnect(role, broken, listener, host).exceptionallyCompose(failure -> {
                reasons.add(ConnectFailures.why(settings, host, context.connectTimeout(), failure));
                return hosts.size() == 1
                        ? CompletableFuture.failedFuture(ConnectFailures.summed(settings, reasons, failure))
                        : connect(role, broken, listener, hosts.subList(1, hosts.size()), reasons);
            });
        } catch (NotConnectedException unusableFile) {
            return CompletableFuture.failedFuture(unusableFile);
        }
    }

    private CompletableFuture<MqttLink> resumeOrConnect(
            Role role, @Nullable MqttLink broken, MqttLink.Listener listener, MqttSettings.Host host) {
        return broken != null && host.equals(broken.session())
                ? broken.resume()
                        .thenCompose(resumed ->
                                resumed ? CompletableFuture.completedFuture(broken) : connect(role, listener, host))
                : connect(role, listener, host);
    }

    private CompletableFuture<MqttLink> connect(Role role, MqttLink.Listener listener, MqttSettings.Host host) {
        MqttSettings.Version first =
                version == MqttSettings.Version.V3 ? MqttSettings.Version.V3 : MqttSettings.Version.V5;
        // Another connection may have found out meanwhile that it has to be MQTT 3.
        return connect(role, listener, host, first)
                .exceptionallyCompose(failure -> first == MqttSettings.Version.V5
                                && version != MqttSettings.Version.V5
                                && ConnectFailures.mayBeTheVersion(failure)
                        ? connect(role, listener, host, MqttSettings.Version.V3)
                        : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<MqttLink> connect(
            Role role, MqttLink.Listener listener, MqttSettings.Host host, MqttSettings.Version wanted) {
        @Nullable Message will = role.equals(Role.TOPICS) ? lastWill : null;
        MqttLink link = new BrokerLink(
                new BrokerLink.Identity(clientId + "-" + role, settings.login(), will),
                endpoint(host),
                wanted == MqttSettings.Version.V3 ? MqttVersion.V3 : MqttVersion.V5,
                role.hasSession() ? host : null,
                longestPacket(),
                loops,
                context,
                listener);
        return link.connect().thenApply(accepted -> {
            version = wanted;
            preferred = settings.hosts().indexOf(host);
            return link;
        });
    }

    private int longestPacket() {
        return (int) Math.min((long) context.limits().frameBytes() + ENVELOPE, LONGEST_PACKET);
    }

    /** The files of TLS are read anew for each connection. */
    private Endpoint endpoint(MqttSettings.Host host) {
        return Endpoint.at(
                host.name(), host.port(), settings.tls() ? context.tls().sslContext() : null, context.connectTimeout());
    }

    /** Ends the threads. */
    @Override
    public void close() {
        loops.close();
    }
}
