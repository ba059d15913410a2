package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostNamesTest {

    private final DefaultEventExecutor eventLoop = new DefaultEventExecutor();
    private final Queue<Runnable> handedOver = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        var unused = eventLoop.shutdownGracefully();
    }

    @Test
    void aHostIsLookedUpByAWorkerAndKeepsItsName() {
        Future<InetSocketAddress> found = resolve("localhost", handedOver::add);
        assertThat(found.isDone()).isFalse();

        handedOver.remove().run();

        InetSocketAddress address = found.syncUninterruptibly().getNow();
        assertThat(address.getAddress()).matches(InetAddress::isLoopbackAddress);
        assertThat(address.getHostString()).isEqualTo("localhost");
        assertThat(address.getPort()).isEqualTo(6379);
    }

    @Test
    void thatNoHostHasTheNameIsTold() {
        Future<InetSocketAddress> found = resolve("nowhere.invalid", Runnable::run);

        assertThat(found.awaitUninterruptibly().cause()).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void aNodeThatIsClosedLooksNothingUp() {
        Future<InetSocketAddress> found = resolve("localhost", task -> {
            throw new RejectedExecutionException("closed");
        });

        assertThat(found.awaitUninterruptibly().cause()).isInstanceOf(RejectedExecutionException.class);
    }

    private Future<InetSocketAddress> resolve(String host, Executor workers) {
        return new HostNames(workers).getResolver(eventLoop).resolve(InetSocketAddress.createUnresolved(host, 6379));
    }
}
