package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A selector of the JVM that fails is replaced, and no connection suffers. */
@Timeout(30)
class LendingSelectorTest {

    private final List<Selector> opened = new CopyOnWriteArrayList<>();
    private final AtomicBoolean thereAreNone = new AtomicBoolean();
    private final AtomicBoolean askedInVain = new AtomicBoolean();
    private final LoopProvider loops =
            new LoopProvider(new DefaultThreadFactory("lending-selector-test", true), this::open);
    private final LendingLoop loop = loops.loop();
    private final Queue<Byte> read = new ConcurrentLinkedQueue<>();

    private ServerSocket server;
    private Channel channel;
    private Socket far;

    private Selector open() throws IOException {
        if (thereAreNone.get()) {
            askedInVain.set(true);
            throw new IOException("too many open files, as the test wants it");
        }
        Selector selector = Selector.open();
        opened.add(selector);
        return selector;
    }

    @BeforeEach
    void connect() throws Exception {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        channel = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(new SimpleChannelInboundHandler<ByteBuf>() {
                    @Override
                    protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
                        while (bytes.isReadable()) {
                            read.add(bytes.readByte());
                        }
                    }
                })
                .connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()))
                .sync()
                .channel();
        far = server.accept();
        far.setSoTimeout(20_000);
        assertAlive((byte) 1);
    }

    @AfterEach
    void end() throws Exception {
        assertThat(loops.shutdown(0, 5, TimeUnit.SECONDS).await(10, TimeUnit.SECONDS))
                .isTrue();
        assertThat(loop.isTerminated()).isTrue();
        assertThat(far.getInputStream().read()).isEqualTo(-1);
        far.close();
        server.close();
        assertThat(opened).noneMatch(Selector::isOpen);
    }

    @Test
    void oneThatFailsIsReplaced() throws Exception {
        fail(opened.get(0));

        await().until(() -> opened.size() == 2);
        assertAlive((byte) 2);
    }

    @Test
    void oneThatFailsWhileMuchWaitsToBeWrittenIsReplaced() throws Exception {
        byte[] much = new byte[16 << 20];
        var unused = channel.writeAndFlush(Unpooled.wrappedBuffer(much));

        fail(opened.get(0));

        assertThat(far.getInputStream().readNBytes(much.length)).isEqualTo(much);
        assertThat(opened).hasSize(2);
        assertAlive((byte) 2);
    }

    @Test
    void oneThatReturnsAgainAndAgainWithoutAReasonIsReplaced() throws Exception {
        Selector restless = opened.get(0);
        while (opened.size() == 1) {
            restless.wakeup();
        }

        await().until(() -> !restless.isOpen());
        assertAlive((byte) 2);
    }

    @Test
    void whatHasAReasonIsNoFault() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            loop.submit(() -> {}).sync();
        }

        assertAlive((byte) 2);
        assertThat(opened).hasSize(1);
    }

    @Test
    void whereThereIsNoOtherItIsTriedAgain() throws Exception {
        thereAreNone.set(true);
        fail(opened.get(0));
        await().untilTrue(askedInVain);
        thereAreNone.set(false);

        await().until(() -> opened.size() == 2);
        assertAlive((byte) 2);
    }

    @Test
    void anInterruptedLoopWaitsOn() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean(true);
        loop.execute(() -> Thread.currentThread().interrupt());

        await().until(() -> {
            loop.execute(() -> interrupted.set(Thread.currentThread().isInterrupted()));
            return !interrupted.get();
        });
        assertAlive((byte) 2);
        assertThat(opened).hasSize(1);
    }

    /** As it would by itself: between two waits. Closed in the midst of something else, it would fail what the channel does as well. */
    private void fail(Selector selector) throws Exception {
        loop.submit(() -> {
                    selector.close();
                    return true;
                })
                .sync();
    }

    /** Something goes there and something else comes back; the place is still lent. */
    private void assertAlive(byte what) throws IOException {
        AtomicBoolean lent = new AtomicBoolean();
        await().until(() -> {
            loop.write(() -> lent.set(loop.isBorrowedHere()));
            return lent.get();
        });
        var unused = channel.writeAndFlush(Unpooled.wrappedBuffer(new byte[] {what}));
        assertThat(far.getInputStream().read()).isEqualTo(what);
        far.getOutputStream().write(what + 100);
        await().until(() -> read.contains((byte) (what + 100)));
    }
}
