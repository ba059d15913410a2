package io.commlib.runtime.transport.mqtt.protocol;

import io.commlib.runtime.transport.socket.ScriptedServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.HexFormat;

/** What listens where a broker should, and does what a test says. */
final class ScriptedBroker implements AutoCloseable {

    private final ScriptedServer server = new ScriptedServer();

    int port() {
        return server.port();
    }

    /** The next connection. */
    Client accept() throws IOException {
        return new Client(server.accept());
    }

    @Override
    public void close() {
        server.close();
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
