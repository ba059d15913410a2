package io.commlib.runtime.rest;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.rest.RestFailure.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one request on a connection of its own, to an address that was checked. Thread-safe. */
final class HttpExchange {

    private static final Logger LOG = LoggerFactory.getLogger(HttpExchange.class);

    private final Dialer dialer;
    private final SSLContext tls;
    private final Timer timer;
    private final int maxAnswerBytes;

    HttpExchange(Dialer dialer, SSLContext tls, Timer timer, int maxAnswerBytes) {
        this.dialer = dialer;
        this.tls = tls;
        this.timer = timer;
        this.maxAnswerBytes = maxAnswerBytes;
    }

    /** The answer; whatever the server does, by the deadline. */
    HttpAnswer make(HttpRequest request, List<InetAddress> addresses, Deadline deadline) {
        Origin origin = request.url().origin();
        try (Socket socket = connect(origin, addresses, deadline)) {
            Future<?> guard = timer.at(deadline, () -> close(socket));
            try {
                return exchange(request, socket);
            } finally {
                guard.cancel(false);
            }
        } catch (SSLException e) {
            throw failure(deadline, origin, "does not prove who it is, or speaks no TLS");
        } catch (IOException e) {
            throw failure(deadline, origin, "cannot be reached, or broke off");
        }
    }

    /** Tries one address after the other. */
    private Socket connect(Origin origin, List<InetAddress> addresses, Deadline deadline) throws IOException {
        IOException last = new SocketTimeoutException();
        for (InetAddress address : addresses) {
            int left = (int) Math.min(Integer.MAX_VALUE, deadline.remaining().toMillis());
            if (left == 0) {
                break;
            }
            try {
                return dialer.connect(new InetSocketAddress(address, origin.port()), left);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private HttpAnswer exchange(HttpRequest request, Socket socket) throws IOException {
        Socket talking = request.url().origin().scheme().equals("https")
                ? secure(socket, request.url().origin())
                : socket;
        OutputStream out = talking.getOutputStream();
        byte[] head = head(request).getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + request.body().length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(request.body(), 0, whole, head.length, request.body().length);
        out.write(whole);
        out.flush();
        return new AnswerReader(new BufferedInputStream(talking.getInputStream()), maxAnswerBytes).read(request.verb());
    }

    /** SNI and the certificate go by the host of the url, not by the address. */
    private Socket secure(Socket socket, Origin origin) throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, origin.host(), origin.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String head(HttpRequest request) {
        StringBuilder head = new StringBuilder();
        head.append(request.verb()).append(' ').append(request.url().target()).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(request.url().origin().authority()).append("\r\n");
        head.append("Connection: close\r\nAccept-Encoding: identity\r\n");
        if (!request.headers().containsKey("user-agent")) {
            head.append("User-Agent: commlib\r\n");
        }
        if (!request.headers().containsKey("accept")) {
            head.append("Accept: */*\r\n");
        }
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (request.body().length > 0 || List.of("POST", "PUT", "PATCH").contains(request.verb())) {
            head.append("Content-Length: ").append(request.body().length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static RestFailure failure(Deadline deadline, Origin origin, String what) {
        return deadline.isExpired()
                ? new RestFailure(Reason.TIMEOUT, origin + " did not answer in time")
                : new RestFailure(Reason.UNREACHABLE, origin + " " + what);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("A socket did not close as it should", e);
        }
    }
}
