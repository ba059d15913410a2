package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.transport.TransportState;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;

class OldBrokerTest {

    private static final int LEVEL_5 = 5;

    /** Where the protocol level is in a CONNECT that is shorter than 128 bytes (MQTT 3.1.1, 3.1.2.2). */
    private static final int LEVEL_AT = 8;

    /** CONNACK of MQTT 3.1.1: unacceptable protocol level. */
    private static final byte[] NOT_THAT_VERSION = {0x20, 2, 0, 1};

    private final AtomicInteger refused = new AtomicInteger();

    /** Many times, since its connections are made side by side, and find out in another order each time. */
    @RepeatedTest(20)
    void aBrokerWithoutMqtt5IsSpokenToInMqtt3() throws IOException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> accept(server, threads));

            try (Station station = new Station("mqtt://127.0.0.1:" + server.getLocalPort())) {
                assertThat(station.transport().state()).isEqualTo(TransportState.READY);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(refused).hasPositiveValue();
    }

    private void accept(ServerSocket server, ExecutorService threads) {
        try {
            while (true) {
                Socket client = server.accept();
                threads.execute(() -> serve(client, threads));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket client, ExecutorService threads) {
        URI broker = URI.create(Brokers.mosquitto());
        try (client;
                Socket real = new Socket(broker.getHost(), broker.getPort())) {
            byte[] connect = new byte[1_000];
            int length = client.getInputStream().read(connect);
            if (connect[LEVEL_AT] == LEVEL_5) {
                refused.incrementAndGet();
                client.getOutputStream().write(NOT_THAT_VERSION);
                return;
            }
            real.getOutputStream().write(connect, 0, length);
            threads.execute(() -> pass(real, client));
            pass(client, real);
        } catch (IOException closed) {
            return;
        }
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException closed) {
            return;
        }
    }
}
