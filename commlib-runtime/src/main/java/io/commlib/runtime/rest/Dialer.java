package io.commlib.runtime.rest;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;

/** Connects to addresses. Thread-safe. */
@FunctionalInterface
interface Dialer {

    /** Connects directly, whatever proxy the JVM is told to use: it would look names up again. */
    Dialer DIRECT = Dialer::direct;

    /** Returns a socket that is connected, within so many milliseconds. */
    Socket connect(InetSocketAddress address, int timeoutMillis) throws IOException;

    private static Socket direct(SocketAddress address, int timeoutMillis) throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, timeoutMillis);
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }
}
