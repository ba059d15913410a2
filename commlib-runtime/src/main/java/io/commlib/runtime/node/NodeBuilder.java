package io.commlib.runtime.node;

import static io.commlib.runtime.endpoint.Require.positive;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.dispatch.Workers;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.EndpointSettings;
import io.commlib.runtime.endpoint.Frames;
import io.commlib.runtime.endpoint.OpenEndpoints;
import io.commlib.runtime.endpoint.SendWindow;
import io.commlib.runtime.presence.Announcer;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.LastWill;
import io.commlib.runtime.transport.TlsOptions;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportLimits;
import io.commlib.runtime.transport.Transports;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Settings of a node, or of endpoints without one, that are to be. Not thread-safe. */
public final class NodeBuilder {

    private static final int DEFAULT_SEND_WINDOW = 16 << 20;
    private static final Duration SHORTEST_HEARTBEAT = Duration.ofMillis(10);

    private final ConnectionUri uri;
    private String name =
            "node_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    private String namespace = "";
    private @Nullable Duration heartbeat = Duration.ofSeconds(10);
    private @Nullable String heartbeatTopic;
    private boolean remoteControl;
    private Encoding encoding = Encoding.JSON;
    private Dialect dialect = Dialect.COMMLIB;
    private boolean compression;
    private Duration timeout = Duration.ofSeconds(10);
    private Duration drainLimit = Duration.ofSeconds(10);
    private Duration connectTimeout = Duration.ofSeconds(5);
    private int mailboxCapacity = 1_000;
    private int sendWindow = DEFAULT_SEND_WINDOW;
    private TransportLimits limits = TransportLimits.DEFAULT;
    private TlsOptions tls = TlsOptions.DEFAULT;

    NodeBuilder(String uri) {
        this.uri = ConnectionUri.parse(uri);
    }

    /**
     * Sets the name; a random one otherwise.
     *
     * @param nodeName one or more segments; {@code -} becomes {@code _}
     * @return this
     * @throws io.commlib.runtime.error.BadAddressException when it does not follow the notation of addresses
     */
    public NodeBuilder name(String nodeName) {
        name = new Address(nodeName.replace('-', '_')).text();
        return this;
    }

    /**
     * Sets what precedes the name in the addresses of all that is the node's own, such as its heartbeats; nothing
     * otherwise. Addresses of services and topics are not changed.
     *
     * @param prefix one or more segments, or empty; {@code -} becomes {@code _}
     * @return this
     * @throws io.commlib.runtime.error.BadAddressException when it does not follow the notation of addresses
     */
    public NodeBuilder namespace(String prefix) {
        namespace = prefix.isEmpty() ? "" : new Address(prefix.replace('-', '_')).text();
        return this;
    }

    /**
     * Sets how often the node says that it is there, on {@code NODE.heartbeat} and, with what it serves, on {@code
     * NODE.presence}; every 10 seconds otherwise.
     *
     * @param period at least 10 milliseconds
     * @return this
     */
    public NodeBuilder heartbeat(Duration period) {
        if (period.compareTo(SHORTEST_HEARTBEAT) < 0) {
            throw new IllegalArgumentException(
                    "a heartbeat every " + period + " is more often than every " + SHORTEST_HEARTBEAT);
        }
        heartbeat = period;
        return this;
    }

    /**
     * Lets the node send no heartbeats: it is seen by nobody.
     *
     * @return this
     */
    public NodeBuilder noHeartbeat() {
        heartbeat = null;
        return this;
    }

    /**
     * Sets where heartbeats go; {@code NODE.heartbeat} otherwise.
     *
     * @param topic an address
     * @return this
     * @throws io.commlib.runtime.error.BadAddressException when it does not follow the notation of addresses
     */
    public NodeBuilder heartbeatTopic(String topic) {
        heartbeatTopic = new Address(topic).text();
        return this;
    }

    /**
     * Sets whether others may stop and start the node, by {@code NODE.stop} and {@code NODE.start}; not otherwise.
     * Whoever can reach the broker can then.
     *
     * @param allowed true to serve the two
     * @return this
     */
    public NodeBuilder remoteControl(boolean allowed) {
        remoteControl = allowed;
        return this;
    }

    /**
     * Sets the encoding of what the node sends; JSON otherwise. It reads and answers in either.
     *
     * @param chosen JSON, which Python peers understand, or CBOR, which needs jackson-dataformat-cbor
     * @return this
     */
    public NodeBuilder encoding(Encoding chosen) {
        encoding = chosen;
        return this;
    }

    /**
     * Sets how the node writes what it sends; {@link Dialect#COMMLIB} otherwise. It reads either, and answers each request
     * in the request's own.
     *
     * @param chosen {@link Dialect#COMMLIB_PY} where peers use the Python library; needs {@link Encoding#JSON}
     * @return this
     */
    public NodeBuilder dialect(Dialect chosen) {
        dialect = chosen;
        return this;
    }

    /**
     * Sets whether what the node sends is compressed with zlib; not otherwise. It reads either.
     *
     * @param compress true to compress; Python peers understand it only when configured alike
     * @return this
     */
    public NodeBuilder compression(boolean compress) {
        compression = compress;
        return this;
    }

    /**
     * Sets how long anything may take that has no time limit of its own; 10 seconds otherwise.
     *
     * @param limit positive
     * @return this
     */
    public NodeBuilder timeout(Duration limit) {
        timeout = positive(limit, "timeout");
        return this;
    }

    /**
     * Sets how long connecting may take; 5 seconds otherwise.
     *
     * @param limit positive
     * @return this
     */
    public NodeBuilder connectTimeout(Duration limit) {
        connectTimeout = positive(limit, "connectTimeout");
        return this;
    }

    /**
     * Sets how long closing waits for what was begun; 10 seconds otherwise.
     *
     * @param limit zero to end at once
     * @return this
     */
    public NodeBuilder drainLimit(Duration limit) {
        drainLimit = limit;
        return this;
    }

    /**
     * Sets how many messages may wait for the handler of a subscription; 1,000 otherwise.
     *
     * @param messages at least 1
     * @return this
     */
    public NodeBuilder mailboxCapacity(int messages) {
        if (messages < 1) {
            throw new IllegalArgumentException("a mailbox capacity of " + messages + " would let nothing through");
        }
        mailboxCapacity = messages;
        return this;
    }

    /**
     * Sets how much may be published that the broker has not taken yet; 16 MiB otherwise.
     *
     * @param bytes at least 1,024
     * @return this
     */
    public NodeBuilder sendWindow(int bytes) {
        if (bytes < 1_024) {
            throw new IllegalArgumentException("a send window of " + bytes + " bytes is less than 1,024");
        }
        sendWindow = bytes;
        return this;
    }

    /**
     * Sets what bounds the connection; {@link TransportLimits#DEFAULT} otherwise.
     *
     * @param bounds of frames and requests
     * @return this
     */
    public NodeBuilder limits(TransportLimits bounds) {
        limits = bounds;
        return this;
    }

    /**
     * Sets whom to trust and who to be over TLS; {@link TlsOptions#DEFAULT} otherwise. Files that the connection uri names
     * go before these. Whether the connection is encrypted is said by the uri's scheme alone.
     *
     * @param options for a uri such as {@code mqtts:}
     * @return this
     */
    public NodeBuilder tls(TlsOptions options) {
        tls = options;
        return this;
    }

    /**
     * Connects.
     *
     * @return connected
     * @throws io.commlib.runtime.error.NotConnectedException when the broker cannot be reached, or its client library is
     *     missing; says what to do
     * @throws io.commlib.runtime.error.BadAddressException when no transport knows the uri's scheme, or files for TLS are
     *     named for a connection without it
     * @throws IllegalArgumentException when the dialect is Python's and the encoding CBOR, which Python cannot read
     */
    public Node build() {
        NodeSettings settings = new NodeSettings(name, namespace, heartbeat, heartbeatTopic, remoteControl);
        Instant since = Instant.now();
        @Nullable
        LastWill lastWill = heartbeat == null
                ? null
                : new LastWill(
                        new Address(Announcer.announcementTopic(settings.fullName())),
                        Announcer.goodbye(new Frames(encoding), since));
        return Node.open(connect(settings.fullName(), lastWill), settings, since);
    }

    /**
     * Connects without a node: nothing has a name, and nothing is sent that was not asked for.
     *
     * @return connected
     * @throws io.commlib.runtime.error.CommlibException as {@link #build()}
     */
    public Endpoints endpoints() {
        Connection connection = connect(name, null);
        return new Endpoints(connection, connection.context());
    }

    private Connection connect(String fullName, @Nullable LastWill lastWill) {
        requireReadableByPython();
        Workers workers = Workers.create("commlib-" + fullName);
        Timer timer = new Timer("commlib-" + fullName + "-timer");
        try {
            Transport transport = Transports.connect(
                    uri,
                    new TransportContext(
                            fullName, connectTimeout, compression, limits, workers, timer, tls, lastWill, dialect));
            EndpointContext context = new EndpointContext(
                    fullName,
                    transport,
                    workers,
                    timer,
                    new EndpointSettings(encoding, timeout, drainLimit, mailboxCapacity, writtenDialect()),
                    new Frames(encoding),
                    new OpenEndpoints(),
                    new SendWindow(sendWindow));
            return new Connection(context, workers, timer);
        } catch (RuntimeException e) {
            workers.close();
            timer.close();
            throw e;
        }
    }

    /** In memory nothing is written: frames are handed on with all that they have. */
    private Dialect writtenDialect() {
        return uri.scheme().equals("memory") ? Dialect.COMMLIB : dialect;
    }

    private void requireReadableByPython() {
        if (dialect == Dialect.COMMLIB_PY && encoding == Encoding.CBOR) {
            throw new IllegalArgumentException("node " + name
                    + " is to write as the Python library does, which reads JSON only: leave out encoding(CBOR), or"
                    + " dialect(COMMLIB_PY)");
        }
    }
}
