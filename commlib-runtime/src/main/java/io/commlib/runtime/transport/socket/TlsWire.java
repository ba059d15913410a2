package io.commlib.runtime.transport.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/** A connection over TLS, whose peer has to be the one that it was made to (RFC 2818, 3.1). */
final class TlsWire implements Wire {

    private static final ByteBuffer[] NOTHING = {ByteBuffer.allocate(0)};

    private final SocketChannel channel;
    private final SSLEngine engine;

    /** What was read and is still encrypted; to be filled. */
    private final ByteBuffer encrypted;

    /** What was decrypted and is not handed out; to be read. */
    private final ByteBuffer decrypted;

    /** What is encrypted and not yet written; to be read. */
    private final ByteBuffer outgoing;

    private boolean drained = true;

    TlsWire(SocketChannel channel, SSLContext context, InetSocketAddress peer) {
        this.channel = channel;
        engine = context.createSSLEngine(peer.getHostString(), peer.getPort());
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        int packet = engine.getSession().getPacketBufferSize();
        encrypted = ByteBuffer.allocate(2 * packet);
        decrypted = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize())
                .limit(0);
        outgoing = ByteBuffer.allocate(2 * packet).limit(0);
    }

    @Override
    public boolean open() throws IOException {
        if (engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING) {
            engine.beginHandshake();
        }
        while (flushed()) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> runTasks();
                case NEED_WRAP -> wrap(NOTHING);
                case NEED_UNWRAP -> {
                    if (!unwrapMore()) {
                        return false;
                    }
                }
                default -> {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean unwrapMore() throws IOException {
        if (unwrap()) {
            return true;
        }
        int count = channel.read(encrypted);
        if (count < 0) {
            throw new SSLException("the connection was closed before it was encrypted");
        }
        return count > 0;
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    @Override
    public boolean opensByWriting() {
        return outgoing.hasRemaining();
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        while (!decrypted.hasRemaining()) {
            if (unwrap()) {
                if (engine.isInboundDone()) {
                    return -1;
                }
                continue;
            }
            int count = channel.read(encrypted);
            if (count <= 0) {
                drained = true;
                return count;
            }
        }
        drained = false;
        int count = Math.min(decrypted.remaining(), into.remaining());
        into.put(into.position(), decrypted, decrypted.position(), count);
        into.position(into.position() + count);
        decrypted.position(decrypted.position() + count);
        return count;
    }

    @Override
    public boolean isDrained() {
        return drained;
    }

    /** Decrypts one record; false when it is not there as a whole. */
    private boolean unwrap() throws IOException {
        encrypted.flip();
        decrypted.clear();
        try {
            SSLEngineResult result = engine.unwrap(encrypted, decrypted);
            if (engine.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
                runTasks();
            }
            return result.getStatus() != SSLEngineResult.Status.BUFFER_UNDERFLOW
                    && (result.bytesConsumed() > 0 || result.getStatus() == SSLEngineResult.Status.CLOSED);
        } finally {
            decrypted.flip();
            encrypted.compact();
        }
    }

    @Override
    public boolean write(ByteBuffer[] from) throws IOException {
        ByteBuffer last = from[from.length - 1];
        while (flushed()) {
            if (!last.hasRemaining()) {
                return true;
            }
            wrap(from);
        }
        return false;
    }

    private void wrap(ByteBuffer[] from) throws IOException {
        outgoing.clear();
        try {
            engine.wrap(from, outgoing);
            if (outgoing.position() == 0) {
                throw new SSLException("the connection is closed, or is to be encrypted anew");
            }
        } finally {
            outgoing.flip();
        }
    }

    /** Whether all that is encrypted is written. */
    private boolean flushed() throws IOException {
        if (outgoing.hasRemaining()) {
            channel.write(outgoing);
        }
        return !outgoing.hasRemaining();
    }

    @Override
    public void endWriting() throws IOException {
        engine.closeOutbound();
        if (flushed()) {
            wrap(NOTHING);
            flushed();
        }
        channel.shutdownOutput();
    }
}
