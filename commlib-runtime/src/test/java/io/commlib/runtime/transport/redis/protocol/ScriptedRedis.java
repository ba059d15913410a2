package io.commlib.runtime.transport.redis.protocol;

import io.commlib.runtime.transport.socket.ScriptedServer;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What listens where a Redis should, and does what a test says. */
public final class ScriptedRedis implements AutoCloseable {

    private final ScriptedServer server = new ScriptedServer();

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** The next connection. */
    public Client accept() throws IOException {
        return new Client(server.accept());
    }

    @Override
    public void close() {
        server.close();
    }

    /** A connection, from the server's side. */
    public static final class Client implements AutoCloseable {

        private final Socket socket;
        private final DataInputStream in;

        Client(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(socket.getInputStream());
        }

        /** The words of the next command. */
        public String read() throws IOException {
            List<String> words = new ArrayList<>();
            for (int left = number('*'); left > 0; left--) {
                byte[] word = new byte[number('$')];
                in.readFully(word);
                line();
                words.add(new String(word, StandardCharsets.UTF_8));
            }
            return String.join(" ", words);
        }

        private int number(char type) throws IOException {
            String line = line();
            if (line.charAt(0) != type) {
                throw new IOException("not a command: " + line);
            }
            return Integer.parseInt(line.substring(1));
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.readUnsignedByte(); next != '\r'; next = in.readUnsignedByte()) {
                line.append((char) next);
            }
            in.readUnsignedByte();
            return line.toString();
        }

        /** Sends bytes, each a character. */
        public Client send(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        /** Lets in who gives nothing but a name. */
        public Client welcome() throws IOException {
            read();
            return send("+OK\r\n");
        }

        /** Whether the client has closed the connection, after whatever it sent. */
        public boolean isAtEnd() throws IOException {
            try {
                in.skipNBytes(Long.MAX_VALUE);
                return false;
            } catch (EOFException ended) {
                return true;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
