package io.commlib.runtime.tcp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.error.NotConnectedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TcpBridgeTest {

    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private ServerSocket target;

    @BeforeEach
    void listen() throws IOException {
        target = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        opened.add(target);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void carriesBothWaysAtOnceByteForByte() throws Exception {
        int connections = 4;
        long length = 32L * 1024 * 1024 + 12_345;
        TcpBridge bridge = bridge(it -> it);
        List<Future<Noise.Heard>> heard = new ArrayList<>();
        List<Future<Long>> said = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            long seed = 2L * i;
            Socket here = connect(bridge);
            Socket there = accept();
            said.add(start(() -> send(here, seed, length)));
            said.add(start(() -> send(there, seed + 1, length)));
            heard.add(start(() -> Noise.read(there.getInputStream())));
            heard.add(start(() -> Noise.read(here.getInputStream())));
        }

        for (int i = 0; i < said.size(); i++) {
            assertThat(heard.get(i).get())
                    .isEqualTo(new Noise.Heard(length, said.get(i).get()));
        }
        await().until(() -> bridge.metrics().open() == 0);
        assertThat(bridge.metrics().bytesToTarget()).isEqualTo(connections * length);
        assertThat(bridge.metrics().bytesFromTarget()).isEqualTo(connections * length);
        assertThat(bridge.metrics().accepted()).isEqualTo(connections);
        assertThat(bridge.metrics().broken()).isZero();
    }

    @Test
    void aSideThatHasSaidAllIsStillAnswered() throws Exception {
        Socket here = connect(bridge(it -> it));
        Socket there = accept();
        here.getOutputStream().write("question".getBytes(US_ASCII));
        here.shutdownOutput();

        assertThat(there.getInputStream().readAllBytes()).asString(US_ASCII).isEqualTo("question");
        there.getOutputStream().write("answer".getBytes(US_ASCII));
        there.close();
        assertThat(here.getInputStream().readAllBytes()).asString(US_ASCII).isEqualTo("answer");
    }

    @Test
    void aSideThatDoesNotReadHoldsTheOtherBackAndLosesNothing() throws Exception {
        long length = 64L * 1024 * 1024;
        Socket here = connect(bridge(it -> it));
        Socket there = accept();
        AtomicLong sent = new AtomicLong();
        Future<?> sending = start(() -> {
            byte[] chunk = new byte[64 * 1024];
            while (sent.get() < length) {
                there.getOutputStream().write(chunk);
                sent.addAndGet(chunk.length);
            }
            there.shutdownOutput();
            return null;
        });

        AtomicLong before = new AtomicLong(-1);
        await().pollInterval(Duration.ofMillis(300)).until(() -> {
            long now = sent.get();
            return before.getAndSet(now) == now && now > 0;
        });
        assertThat(sent).hasValueLessThan(length);
        assertThat(Noise.read(here.getInputStream()).length()).isEqualTo(length);
        sending.get();
    }

    @Test
    void aSlowConnectionDoesNotHoldAnotherBack() throws Exception {
        TcpBridge bridge = bridge(it -> it);
        connect(bridge);
        Socket flooding = accept();
        Future<?> flood = start(() -> Noise.write(flooding.getOutputStream(), 1, 64L * 1024 * 1024));
        await().until(() -> bridge.metrics().bytesFromTarget() > 0);

        Socket other = connect(bridge);
        Socket otherThere = accept();
        other.getOutputStream().write(7);
        assertThat(otherThere.getInputStream().read()).isEqualTo(7);
        assertThat(flood).isNotDone();
    }

    @Test
    void whoCannotBeCarriedIsResetWhenNobodyListensAtTheTarget() throws Exception {
        TcpBridge bridge = bridge(it -> it);
        target.close();
        Socket here = connect(bridge);

        assertThatThrownBy(() -> here.getInputStream().read()).isInstanceOf(IOException.class);
        assertThat(bridge.metrics().unreachable()).isEqualTo(1);
        assertThat(bridge.metrics().open()).isZero();
    }

    @Test
    void whoCannotBeCarriedIsResetWhenTheTargetHasNoAddress() throws Exception {
        TcpBridge bridge = opened(TcpBridge.builder(ANY, InetSocketAddress.createUnresolved("nowhere.invalid", 1))
                .open());
        Socket here = connect(bridge);

        assertThatThrownBy(() -> here.getInputStream().read()).isInstanceOf(IOException.class);
        assertThat(bridge.metrics().unreachable()).isEqualTo(1);
    }

    @Test
    void aTargetGivenByNameIsLookedUp() throws Exception {
        TcpBridge bridge =
                opened(TcpBridge.builder(ANY, InetSocketAddress.createUnresolved("127.0.0.1", target.getLocalPort()))
                        .open());
        Socket here = connect(bridge);
        Socket there = accept();
        there.getOutputStream().write(9);

        assertThat(here.getInputStream().read()).isEqualTo(9);
    }

    @Test
    void aStreamThatBreaksIsNotTakenForOneThatEnded() throws Exception {
        TcpBridge bridge = bridge(it -> it);
        Socket here = connect(bridge);
        Socket there = accept();
        there.getOutputStream().write(1);
        assertThat(here.getInputStream().read()).isEqualTo(1);
        there.setOption(StandardSocketOptions.SO_LINGER, 0);
        there.close();

        assertThatThrownBy(() -> here.getInputStream().read()).isInstanceOf(IOException.class);
        assertThat(bridge.metrics().broken()).isEqualTo(1);
    }

    @Test
    void aConnectionThatCarriesNothingIsReset() throws Exception {
        TcpBridge bridge = bridge(it -> it.idleTimeout(Duration.ofMillis(100)));
        Socket here = connect(bridge);
        accept();

        assertThatThrownBy(() -> here.getInputStream().read()).isInstanceOf(IOException.class);
        assertThat(bridge.metrics().idle()).isEqualTo(1);
        assertThat(bridge.metrics().open()).isZero();
    }

    @Test
    void connectionsAboveTheLimitAreResetUntilThereIsRoomAgain() throws Exception {
        TcpBridge bridge = bridge(it -> it.maxConnections(2));
        Socket first = connect(bridge);
        Socket firstThere = accept();
        connect(bridge);
        accept();
        Socket third = connect(bridge);
        assertThatThrownBy(() -> third.getInputStream().read()).isInstanceOf(IOException.class);
        assertThat(bridge.metrics().rejected()).isEqualTo(1);

        first.close();
        firstThere.close();
        await().until(() -> bridge.metrics().open() == 1);
        Socket fourth = connect(bridge);
        accept().getOutputStream().write(4);
        assertThat(fourth.getInputStream().read()).isEqualTo(4);
    }

    @Test
    void nothingIsLeftAfterItIsClosed() throws Exception {
        TcpBridge bridge = bridge(it -> it);
        Socket here = connect(bridge);
        Socket there = accept();
        int port = bridge.address().getPort();
        assertThat(threadsOf(port)).hasSize(1);

        bridge.close();
        bridge.close();

        assertThat(threadsOf(port)).isEmpty();
        assertThatThrownBy(() -> here.getInputStream().read()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> there.getInputStream().read()).isInstanceOf(IOException.class);
        opened(TcpBridge.builder(new InetSocketAddress(ANY.getAddress(), port), ANY)
                .open());
    }

    @Test
    void aPortThatIsTakenIsTold() {
        assertThatThrownBy(() -> TcpBridge.builder((InetSocketAddress) target.getLocalSocketAddress(), ANY)
                        .open())
                .isInstanceOf(NotConnectedException.class)
                .hasMessageContaining("cannot listen at")
                .hasMessageContaining(String.valueOf(target.getLocalPort()));
    }

    private static List<String> threadsOf(int port) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(("commlib-tcp-" + port)::equals)
                .toList();
    }

    private static long send(Socket to, long seed, long length) throws IOException {
        long checksum = Noise.write(to.getOutputStream(), seed, length);
        to.shutdownOutput();
        return checksum;
    }

    private TcpBridge bridge(UnaryOperator<TcpBridgeBuilder> settings) {
        return opened(settings.apply(TcpBridge.builder(ANY, (InetSocketAddress) target.getLocalSocketAddress()))
                .open());
    }

    private Socket connect(TcpBridge bridge) throws IOException {
        return opened(new Socket(bridge.address().getAddress(), bridge.address().getPort()));
    }

    private Socket accept() throws IOException {
        return opened(target.accept());
    }

    private <T> Future<T> start(Callable<T> task) {
        return threads.submit(task);
    }

    private <T extends AutoCloseable> T opened(T resource) {
        opened.add(resource);
        return resource;
    }
}
