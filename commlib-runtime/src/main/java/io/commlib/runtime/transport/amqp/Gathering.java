package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.WriteListener;
import com.rabbitmq.client.impl.AMQConnection;
import com.rabbitmq.client.impl.FrameHandler;
import com.rabbitmq.client.impl.FrameHandlerFactory;
import com.rabbitmq.client.impl.SocketFrameHandler;
import com.rabbitmq.client.impl.SocketFrameHandlerFactory;
import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * Lets messages that follow one another closely be sent by one write to the socket, where the client library makes a write
 * of each: that is the dearest part of a small message, here and at the broker.
 */
final class Gathering extends SocketFrameHandler {

    /** The most bytes of a frame until both sides have agreed on how long they may be; what no broker keeps to is none. */
    private static final int LONGEST_GREETING = 8_192;

    /** Writes frames. */
    interface Writing {

        void write() throws IOException;
    }

    /** Sends what is written together. */
    interface Together {

        void send(Writing writing) throws IOException;
    }

    /** The thread that gathers at the moment; what others write meanwhile is sent as they ask for it. */
    private volatile @Nullable Thread gatherer;

    private Gathering(Socket socket) throws IOException {
        super(socket, null, LONGEST_GREETING);
    }

    /** That of a connection of a {@link Factory}. */
    static Gathering of(Connection connection) {
        return (Gathering) ((AMQConnection) connection).getFrameHandler();
    }

    /**
     * Writes without sending, as far as there is room; {@link #send()} is to follow. Used by one thread at a time, and not
     * for what waits for an answer.
     */
    void gather(Writing writing) throws IOException {
        gatherer = Thread.currentThread();
        try {
            writing.write();
        } finally {
            gatherer = null;
        }
    }

    /** Sends all that is written as one. As {@link #gather}. */
    void sendAsOne(Writing writing) throws IOException {
        gather(writing);
        send();
    }

    /** Sends what was gathered. */
    void send() throws IOException {
        super.flush(null);
    }

    @Override
    public void flush(@Nullable WriteListener listener) throws IOException {
        if (listener != null || gatherer != Thread.currentThread()) {
            super.flush(listener);
        }
    }

    /** Makes connections that can gather. */
    static final class Factory extends ConnectionFactory {

        @Override
        protected synchronized FrameHandlerFactory createFrameHandlerFactory() {
            return new SocketFrameHandlerFactory(
                    getConnectionTimeout(), getSocketFactory(), getSocketConfigurator(), isSSL()) {

                @Override
                public FrameHandler create(Socket socket) throws IOException {
                    return new Gathering(socket);
                }
            };
        }
    }
}
