package io.commlib.runtime.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A network without a network: addresses that a test gives to servers of its own lead there, and what else is connected
 * to is written down as a breach and led nowhere.
 */
final class Inside implements Dialer {

    private final InetAddress outside;
    private final int port;
    private final List<InetSocketAddress> breaches = new CopyOnWriteArrayList<>();

    /** One public address leads to a port of this machine. */
    Inside(String outside, int port) {
        this.outside = address(outside);
        this.port = port;
    }

    List<InetSocketAddress> breaches() {
        return breaches;
    }

    @Override
    public Socket connect(InetSocketAddress address, int timeoutMillis) throws IOException {
        if (!address.getAddress().equals(outside)) {
            breaches.add(address);
            throw new IOException("led nowhere");
        }
        return Dialer.DIRECT.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeoutMillis);
    }

    static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
