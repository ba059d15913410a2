package io.commlib.runtime.transport.mqtt.protocol;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;

/** What listens where a broker should, and does what a test says. */
final class ScriptedBroker implements AutoCloseable {

    /** Long enough for anything that is to come. */
    private static final int PATIENCE_MILLIS = 20_000;

    private final ServerSocket server;

    ScriptedBroker() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** The next connection. */
    Client accept() throws IOException {
        server.setSoTimeout(PATIENCE_MILLIS);
        Socket socket = server.accept();
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Client(socket);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection, from the broker's side. */
    static final class Client implements AutoCloseable {

        private final Socket socket;
        private final DataInputStream in;

        Client(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
        }

        /** The next packet, as digits. */
        String read() throws IOException {
            int first = in.readUnsignedByte();
            StringBuilder packet = new StringBuilder(hex(first));
            int length = 0;
            int shift = 0;
            int digit;
            do {
                digit = in.readUnsignedByte();
                packet.append(' ').append(hex(digit));
                length |= (digit & 0x7f) << shift;
                shift += 7;
            } while (digit >= 0x80);
            byte[] body = new byte[length];
            in.readFully(body);
            return length == 0
                    ? packet.toString()
                    : packet + " " + HexFormat.ofDelimiter(" ").formatHex(body);
        }

        private static String hex(int value) {
            return HexFormat.of().toHexDigits((byte) value);
        }

        void send(String hex) throws IOException {
            socket.getOutputStream().write(Bytes.of(hex));
        }

        /** Reads a CONNECT and answers it. */
        Client welcome(String connack) throws IOException {
            read();
            send(connack);
            return this;
        }

        /** Whether the client has closed the connection. */
        boolean isAtEnd() throws IOException {
            return in.read() < 0;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
