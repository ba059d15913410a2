package io.commlib.runtime.transport.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.testing.TestAuthority;
import io.commlib.runtime.testing.TestAuthority.Identity;
import io.commlib.runtime.transport.TlsOptions;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many threads write records over one connection with TLS, large ones that it has no room for among small ones: an encryption
 * that two threads had at once, or a record in the middle of another, would end the connection.
 */
@Timeout(60)
class TlsWritesTest {

    private static final int THREADS = 6;
    private static final int EACH = 500;
    private static final int LARGE = 300_000;
    private static final int LARGE_EVERY = 40;

    private final IoLoops loops = new IoLoops("tls-writes-test", 1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path folder;

    private SSLServerSocket server;
    private SSLContext trusting;

    @BeforeEach
    void listen() throws Exception {
        TestAuthority authority = new TestAuthority(folder, "ours");
        Identity identity = authority.issue("server", "localhost");
        server = (SSLServerSocket) TlsOptions.DEFAULT
                .presenting(identity.certificate(), identity.key())
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        trusting = TlsOptions.DEFAULT.trusting(authority.certificate()).sslContext();
    }

    @AfterEach
    void end() throws Exception {
        loops.close();
        threads.shutdownNow();
        server.close();
    }

    @Test
    void eachThreadsRecordsComeWholeAndInOrder() throws Exception {
        Future<List<List<Integer>>> received = threads.submit(accepting(THREADS * EACH));
        Connection connection = connect();

        assertThat(writeFromAll(connection)).isEqualTo(THREADS * EACH);

        assertThat(received.get())
                .allSatisfy(numbers -> assertThat(numbers)
                        .isEqualTo(IntStream.range(0, EACH).boxed().toList()));
        connection.ended.get(20, TimeUnit.SECONDS);
    }

    @Test
    void whatIsUnderWayWhenTheConnectionIsKilledEndsAndTheNextConnectionIsFine() throws Exception {
        for (int round = 1; round <= 5; round++) {
            Future<List<List<Integer>>> received = threads.submit(accepting(round * THREADS * EACH / 10));
            Connection connection = connect();

            assertThat(writeFromAll(connection)).isLessThanOrEqualTo(THREADS * EACH);

            assertThat(received.get())
                    .allSatisfy(numbers -> assertThat(numbers)
                            .isEqualTo(
                                    IntStream.range(0, numbers.size()).boxed().toList()));
            connection.ended.get(20, TimeUnit.SECONDS);
            assertThat(connection.offer(new byte[1])).isFalse();
        }
        eachThreadsRecordsComeWholeAndInOrder();
    }

    /** Takes so many records of one connection, and ends it. */
    private Callable<List<List<Integer>>> accepting(int count) {
        return () -> {
            List<List<Integer>> numbers = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                    .limit(THREADS)
                    .toList();
            try (SSLSocket socket = (SSLSocket) server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                for (int i = 0; i < count; i++) {
                    readRecord(in, numbers);
                }
            }
            return numbers;
        };
    }

    private static void readRecord(DataInputStream in, List<List<Integer>> numbers) throws IOException {
        int thread = in.readInt();
        int number = in.readInt();
        byte[] content = in.readNBytes(in.readInt());
        byte[] expected = new byte[content.length];
        Arrays.fill(expected, (byte) number);
        assertThat(content).isEqualTo(expected);
        numbers.get(thread).add(number);
    }

    private Connection connect() throws Exception {
        Connection connection = new Connection(
                Endpoint.at("localhost", server.getLocalPort(), trusting, Duration.ofSeconds(20)), loops.next());
        connection.io.dial();
        connection.opened.get(20, TimeUnit.SECONDS);
        return connection;
    }

    /** How many records were taken, when all threads have had their turn. */
    private int writeFromAll(Connection connection) throws Exception {
        AtomicInteger taken = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            running.add(threads.submit(() -> {
                for (int number = 0; number < EACH && connection.offer(record(thread, number)); number++) {
                    taken.incrementAndGet();
                }
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        return taken.get();
    }

    private static byte[] record(int thread, int number) {
        byte[] content = new byte[number % LARGE_EVERY == thread ? LARGE : number % 64];
        Arrays.fill(content, (byte) number);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(thread)
                .putInt(number)
                .putInt(content.length)
                .put(content)
                .array();
    }

    /** One that writes records and reads nothing. */
    private static final class Connection extends FrameReader implements ChannelIo.Owner {

        final CompletableFuture<Void> opened = new CompletableFuture<>();
        final CompletableFuture<Void> ended = new CompletableFuture<>();
        final ChannelIo io;
        private final ReentrantLock lock = new ReentrantLock();
        private final Outbox<Records> outbox;

        Connection(Endpoint endpoint, IoLoop loop) {
            io = new ChannelIo(endpoint, loop, this, this);
            outbox = new Outbox<>(lock, io, Records::new);
        }

        /** Leaves a record to be written, and writes if nobody else does; false when the connection has ended. */
        boolean offer(byte[] record) {
            lock.lock();
            try {
                @Nullable Records batch = outbox.batch();
                if (batch == null) {
                    return false;
                }
                batch.bytes.putByte(record[0]);
                batch.bytes.putPayload(Arrays.copyOfRange(record, 1, record.length));
            } finally {
                lock.unlock();
            }
            outbox.flush();
            return true;
        }

        @Override
        protected int decode(byte[] bytes, int start, int end) {
            return end - start;
        }

        @Override
        public void onOpen() {
            opened.complete(null);
        }

        @Override
        public boolean isPeerHeldBack() {
            return false;
        }

        @Override
        public boolean writesSoon() {
            return false;
        }

        @Override
        public void onRoom() {
            outbox.goOn();
        }

        @Override
        public void onFailure(IOException cause) {
            onLoopEnd();
        }

        @Override
        public void onLoopEnd() {
            outbox.end();
            io.close();
            ended.complete(null);
        }
    }

    private static final class Records implements WriteBatch {

        private final ByteSink bytes = new ByteSink();

        @Override
        public boolean isEmpty() {
            return bytes.isEmpty();
        }

        @Override
        public ByteBuffer[] close() {
            return bytes.toBuffers();
        }

        @Override
        public @Nullable Runnable clear() {
            bytes.clear();
            return null;
        }
    }
}
