package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.testing.TestAuthority;
import io.commlib.runtime.testing.TestAuthority.Identity;
import io.commlib.runtime.transport.TlsOptions;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many threads write records over TLS from the place of the loop, large ones that the socket has no room for among small ones: an
 * encryption that two threads had at once, or a record in the middle of another, would end the connection.
 */
@Timeout(60)
class BorrowedTlsWritesTest {

    private static final int THREADS = 6;
    private static final int EACH = 500;
    private static final int IN_FLIGHT = 4;
    private static final int LARGE = 300_000;
    private static final int LARGE_EVERY = 40;

    private final LoopProvider loops = new LoopProvider(new DefaultThreadFactory("borrowed-tls-test", true));
    private final LendingLoop loop = loops.loop();
    private final AtomicInteger borrowed = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path folder;

    private SSLServerSocket server;
    private SslContext encryption;

    @BeforeEach
    void listen() throws Exception {
        TestAuthority authority = new TestAuthority(folder, "ours");
        Identity identity = authority.issue("server", "localhost");
        server = (SSLServerSocket) TlsOptions.DEFAULT
                .presenting(identity.certificate(), identity.key())
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        encryption = SslContextBuilder.forClient()
                .sslProvider(SslProvider.JDK)
                .trustManager(authority.certificate().toFile())
                .build();
    }

    @AfterEach
    void end() throws Exception {
        assertThat(loops.shutdown(0, 5, TimeUnit.SECONDS).await(10, TimeUnit.SECONDS))
                .isTrue();
        threads.shutdownNow();
        server.close();
    }

    @Test
    void eachThreadsRecordsComeWholeAndInOrder() throws Exception {
        Future<List<List<Integer>>> received = threads.submit(accepting(THREADS * EACH));
        Channel channel = connect();

        Queue<ChannelFuture> written = writeFromAll(channel);

        assertThat(received.get())
                .allSatisfy(numbers -> assertThat(numbers).hasSize(EACH).isSorted());
        assertThat(written)
                .allSatisfy(write -> assertThat(write.sync().isSuccess()).isTrue());
        assertThat(borrowed).hasValueGreaterThan(EACH / 10);
    }

    @Test
    void whatIsUnderWayWhenTheConnectionIsKilledEndsAndTheNextConnectionIsFine() throws Exception {
        for (int round = 1; round <= 5; round++) {
            Future<List<List<Integer>>> received = threads.submit(accepting(round * THREADS * EACH / 10));
            Channel channel = connect();

            Queue<ChannelFuture> written = writeFromAll(channel);

            assertThat(received.get())
                    .allSatisfy(numbers -> assertThat(numbers)
                            .isEqualTo(
                                    IntStream.range(0, numbers.size()).boxed().toList()));
            assertThat(written).hasSize(THREADS * EACH);
            assertThat(written)
                    .allSatisfy(write ->
                            assertThat(write.await(20, TimeUnit.SECONDS)).isTrue());
            assertThat(written).anyMatch(write -> !write.isSuccess());
            assertThat(channel.closeFuture().await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(borrowed).hasPositiveValue();
        eachThreadsRecordsComeWholeAndInOrder();
    }

    /** Takes so many records of one connection, and resets it. */
    private Callable<List<List<Integer>>> accepting(int count) {
        return () -> {
            List<List<Integer>> numbers = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                numbers.add(new ArrayList<>());
            }
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

    private Channel connect() throws InterruptedException {
        SslHandler tls = encryption.newHandler(ByteBufAllocator.DEFAULT, "localhost", server.getLocalPort());
        Channel channel = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel made) {
                        made.pipeline().addLast(new GatheredWrites(256), tls);
                    }
                })
                .connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()))
                .sync()
                .channel();
        assertThat(tls.handshakeFuture().sync().isSuccess()).isTrue();
        return channel;
    }

    /** Every write of every thread, when all have been begun. */
    private Queue<ChannelFuture> writeFromAll(Channel channel) throws Exception {
        Queue<ChannelFuture> written = new ConcurrentLinkedQueue<>();
        List<Future<?>> running = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            running.add(threads.submit(() -> {
                for (int number = 0; number < EACH; number++) {
                    ByteBuf bytes = record(thread, number);
                    ChannelPromise write = channel.newPromise();
                    loop.write(() -> {
                        if (loop.isBorrowedHere()) {
                            borrowed.incrementAndGet();
                        }
                        var unused = channel.writeAndFlush(bytes, write);
                    });
                    written.add(write);
                    // Only then does the loop have nothing to do now and then, and lends its place.
                    if (number % IN_FLIGHT == 0) {
                        write.awaitUninterruptibly();
                    }
                }
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        return written;
    }

    private static ByteBuf record(int thread, int number) {
        byte[] content = new byte[number % LARGE_EVERY == thread ? LARGE : number % 64];
        Arrays.fill(content, (byte) number);
        return Unpooled.buffer(12 + content.length)
                .writeInt(thread)
                .writeInt(number)
                .writeInt(content.length)
                .writeBytes(content);
    }
}
