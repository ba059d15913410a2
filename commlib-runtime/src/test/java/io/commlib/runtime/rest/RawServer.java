package io.commlib.runtime.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers with the very bytes it is told, right or wrong, and keeps the heads of what it was asked. */
final class RawServer implements AutoCloseable {

    private static final char HANDSHAKE = 0x16;

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private volatile String answer = "HTTP/1.1 204 No Content\r\n\r\n";
    private volatile boolean holding;

    RawServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** What is answered from now on; characters are bytes. */
    void answer(String bytes, boolean thenHold) {
        answer = bytes;
        holding = thenHold;
    }

    /** Heads of requests, in the order in which they came. */
    List<String> asked() {
        return asked;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                open.add(socket);
                threads.execute(() -> talk(socket));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void talk(Socket socket) {
        try {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            asked.add(head(in));
            socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            if (!holding) {
                socket.shutdownOutput();
                in.transferTo(OutputStream.nullOutputStream());
                socket.close();
            }
        } catch (IOException e) {
            asked.add("broken: " + e.getMessage());
        }
    }

    /** To the empty line; a TLS handshake has none. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                break;
            }
            head.append((char) c);
            if (head.charAt(0) == HANDSHAKE) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
