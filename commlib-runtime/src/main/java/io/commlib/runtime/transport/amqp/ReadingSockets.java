package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.dispatch.Burst;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes sockets on which what is read without waiting for more is one {@link Burst}. */
final class ReadingSockets extends SocketFactory {

    @Override
    public Socket createSocket() {
        return new Socket() {

            @Override
            public InputStream getInputStream() throws IOException {
                return new Reading(super.getInputStream());
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return getDefault().createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return getDefault().createSocket(host, port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return getDefault().createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return getDefault().createSocket(host, port, from, fromPort);
    }

    private static final class Reading extends FilterInputStream {

        Reading(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            Burst.end();
            int count = in.read(bytes, offset, length);
            Burst.begin();
            return count;
        }
    }
}
