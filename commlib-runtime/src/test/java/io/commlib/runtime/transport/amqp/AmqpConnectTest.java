package io.commlib.runtime.transport.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.testing.Brokers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What people are told when there is no connection. */
class AmqpConnectTest {

    private static String failure(String uri) {
        NotConnectedException failure = catchThrowableOfType(NotConnectedException.class, () -> new Rig(uri));
        assertThat(failure).as("failure of " + uri).isNotNull();
        String message = String.valueOf(failure.getMessage());
        assertThat(message).doesNotContain("secret").doesNotContain("\n");
        return message;
    }

    /** The uri of the broker with other user information and virtual host. */
    private static String broker(String userInfo, String virtualHost) {
        return "amqp://" + userInfo + "@" + Brokers.rabbitMq().replaceFirst("amqp://([^@/]*@)?", "") + virtualHost;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void nobodyListens() throws IOException {
        int port = closedPort();

        assertThat(failure("amqp://ann:secret@127.0.0.1:" + port))
                .contains("amqp://ann:***@127.0.0.1:" + port, "nothing listens at 127.0.0.1:" + port, "start RabbitMQ");
    }

    @Test
    void theHostIsUnknown() {
        assertThat(failure("amqp://ann:secret@nowhere.invalid")).contains("no host is called nowhere.invalid");
    }

    @Test
    void thePasswordIsWrong() {
        assertThat(failure(broker("guest:secret", ""))).contains("refuses user 'guest' with this password");
    }

    @Test
    void theVirtualHostIsUnknown() {
        assertThat(failure(broker("guest:guest", "/nowhere"))).contains("virtual host 'nowhere'", "add_vhost");
    }

    @Test
    void itIsNoAmqpBroker() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> answerAsAWebServer(other));

            assertThat(failure("amqp://127.0.0.1:" + other.getLocalPort())).contains("does not speak AMQP 0-9-1");

            answering.cancel(true);
        }
    }

    private static void answerAsAWebServer(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (socket.getInputStream().read() >= 0) {
                // until the other side gives up
            }
        } catch (IOException endOfTheTest) {
            // nothing left to answer
        }
    }

    @Test
    void ofSeveralHostsTheNextIsTried() throws IOException {
        String uri = Brokers.rabbitMq().replaceFirst("amqp://([^@/]*@)?", "amqp://$1127.0.0.1:" + closedPort() + ",");

        try (Rig rig = new Rig(uri)) {
            rig.serve("connect-test.failover", request -> CompletableFuture.completedFuture(request));
            assertThat(rig.ask("connect-test.failover", "1")).isEqualTo("1");
        }
    }
}
