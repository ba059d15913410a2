package io.commlib.runtime.transport.socket;

import io.commlib.runtime.dispatch.Deadline;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/** Makes a connection to one of the addresses of a host. */
final class Dialer {

    private static final SocketOption<Boolean> QUICK_ACK = ExtendedSocketOptions.TCP_QUICKACK;

    private final Endpoint endpoint;
    private volatile @Nullable SocketChannel channel;
    private volatile boolean givenUp;

    Dialer(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Connects; waits for that.
     *
     * @return a channel that does not block
     */
    SocketChannel dial() throws IOException {
        Deadline deadline = Deadline.after(endpoint.timeout());
        if (!(endpoint.address() instanceof InetSocketAddress named)) {
            return connect(SocketChannel.open(StandardProtocolFamily.UNIX), made -> made.connect(endpoint.address()));
        }
        InetAddress[] addresses = InetAddress.getAllByName(named.getHostString());
        IOException failure = new ConnectException("no address");
        for (int i = 0; i < addresses.length && !givenUp; i++) {
            SocketAddress next = new InetSocketAddress(addresses[i], named.getPort());
            long millis = deadline.remainingNanos() / 1_000_000 / (addresses.length - i);
            try {
                return connect(SocketChannel.open(), made -> {
                    made.setOption(StandardSocketOptions.TCP_NODELAY, true);
                    made.socket().connect(next, (int) Math.max(1, millis));
                });
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure;
    }

    private SocketChannel connect(SocketChannel made, Connecting connecting) throws IOException {
        channel = made;
        boolean connected = false;
        try {
            if (givenUp) {
                throw new ConnectException("given up");
            }
            connecting.connect(made);
            made.configureBlocking(false);
            connected = true;
            return made;
        } finally {
            if (!connected) {
                made.close();
            }
        }
    }

    /** Connects a channel, and waits for that. */
    private interface Connecting {

        void connect(SocketChannel made) throws IOException;
    }

    /** Connects no more, and closes the connection if it is made. */
    void giveUp() {
        givenUp = true;
        @Nullable SocketChannel made = channel;
        if (made != null) {
            try {
                made.close();
            } catch (IOException closedAllTheSame) {
                return;
            }
        }
    }

    /** Whether {@link #acknowledgeAtOnce} can be. */
    static boolean canAcknowledgeAtOnce(SocketChannel channel) {
        return channel.supportedOptions().contains(QUICK_ACK);
    }

    /**
     * Acknowledges what comes in at once instead of up to 40 ms later. Brokers such as Mosquitto leave Nagle's algorithm
     * (RFC 896) on: they hold a small packet back until the last one is acknowledged. With the delayed acknowledgement of the
     * receiver (RFC 1122, 4.2.3.2) a lone QoS 1 call takes 44 ms without this and 0.2 ms with it. Linux forgets the option,
     * so it is set after each read, but where something that is written at once acknowledges as well; other systems do not have it.
     */
    static void acknowledgeAtOnce(SocketChannel channel) throws IOException {
        channel.setOption(QUICK_ACK, true);
    }
}
