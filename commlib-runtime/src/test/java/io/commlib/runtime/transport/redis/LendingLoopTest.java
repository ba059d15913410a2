package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LendingLoopTest {

    private final LoopProvider loops = new LoopProvider(new DefaultThreadFactory("lending-loop-test", true));
    private final LendingLoop loop = loops.loop();

    @BeforeEach
    void start() throws Exception {
        loop.submit(() -> {}).sync();
    }

    @AfterEach
    void end() throws Exception {
        assertThat(loops.shutdown(0, 5, TimeUnit.SECONDS).await(10, TimeUnit.SECONDS))
                .isTrue();
        assertThat(loop.isTerminated()).isTrue();
    }

    @Test
    void whoWritesWhileTheLoopWaitsHasItsPlace() {
        awaitLending();

        loop.write(() -> assertThat(loop.inEventLoop()).isTrue());

        assertThat(loop.inEventLoop()).isFalse();
    }

    @Test
    void thePlaceIsGivenBackWhenWritingFails() {
        awaitLending();

        assertThatIllegalStateException()
                .isThrownBy(() -> loop.write(() -> {
                    throw new IllegalStateException("as the test wants it");
                }));

        assertThat(loop.inEventLoop()).isFalse();
        assertThat(loop.submit(() -> "done").syncUninterruptibly().getNow()).isEqualTo("done");
    }

    @Test
    void nobodyOvertakesATaskThatWaitsForTheLoop() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        loop.execute(() -> {
            begun.countDown();
            awaitUninterruptibly(end);
        });
        begun.await();
        List<String> order = Collections.synchronizedList(new ArrayList<>());

        loop.execute(() -> order.add("first"));
        loop.write(() -> {
            assertThat(loop.inEventLoop()).isFalse();
            loop.execute(() -> order.add("second"));
        });
        end.countDown();

        await().untilAsserted(() -> assertThat(order).containsExactly("first", "second"));
    }

    @Test
    void aTaskOfABorrowerIsRunByTheLoop() {
        awaitLending();
        AtomicBoolean ran = new AtomicBoolean();

        loop.write(() -> loop.execute(() -> ran.set(!loop.isBorrowedHere())));

        await().untilTrue(ran);
    }

    @Test
    void whatABorrowerSchedulesIsNotLate() {
        awaitLending();
        AtomicBoolean ran = new AtomicBoolean();

        loop.write(() -> {
            var unused = loop.schedule(() -> ran.set(true), 1, TimeUnit.MILLISECONDS);
        });

        await().untilTrue(ran);
    }

    /** More than the socket has room for: the loop has to be told to wait for more. An interruption would close other channels. */
    @Test
    void whatAnInterruptedBorrowerCannotWriteAtOnceFollows() throws Exception {
        byte[] much = new byte[16 << 20];
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Channel channel = new Bootstrap()
                    .group(loop)
                    .channel(NioSocketChannel.class)
                    .handler(new ChannelInboundHandlerAdapter())
                    .connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()))
                    .sync()
                    .channel();
            try (Socket reader = server.accept()) {
                awaitLending();

                Thread.currentThread().interrupt();
                loop.write(() -> {
                    var unused = channel.writeAndFlush(Unpooled.wrappedBuffer(much));
                });
                assertThat(Thread.interrupted()).isTrue();

                assertThat(reader.getInputStream().readNBytes(much.length)).isEqualTo(much);
            } finally {
                channel.close().sync();
            }
        }
    }

    /** The order of many threads' own tasks, whether they find the loop waiting or not. */
    @Test
    void eachThreadsWritesGoInOrder() throws Exception {
        int each = 20_000;
        List<Thread> threads = new ArrayList<>();
        List<List<Integer>> written = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            List<Integer> mine = new ArrayList<>(); // guarded by the place of the loop
            written.add(mine);
            threads.add(new Thread(() -> {
                for (int i = 0; i < each; i++) {
                    int number = i;
                    loop.write(() -> {
                        if (loop.inEventLoop()) {
                            mine.add(number);
                        } else {
                            loop.execute(() -> mine.add(number));
                        }
                    });
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        loop.submit(() -> {}).sync();

        assertThat(written).allSatisfy(mine -> assertThat(mine).hasSize(each).isSorted());
    }

    private void awaitLending() {
        AtomicBoolean lent = new AtomicBoolean();
        await().until(() -> {
            loop.write(() -> lent.set(loop.isBorrowedHere()));
            return lent.get();
        });
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
