package io.commlib.runtime.transport.redis;

import io.lettuce.core.ConnectionBuilder;
import io.lettuce.core.protocol.RedisHandshakeHandler;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Connects as Lettuce does, without telling the flight recorder of the JVM: the types of its two events are made known to
 * it by reflection, proxies and generated classes, which costs a tenth of the time that a program takes to its first call.
 */
final class EventlessConnect {

    private EventlessConnect() {}

    /** Ends when Redis has answered the handshake. */
    static CompletableFuture<Channel> connect(ConnectionBuilder connection, SocketAddress server) {
        CompletableFuture<Channel> ready = new CompletableFuture<>();
        Bootstrap bootstrap = connection.bootstrap();
        bootstrap.handler(watching(connection.build(server), ready));
        connection.clientResources().nettyCustomizer().afterBootstrapInitialized(bootstrap);
        ChannelFuture connected = bootstrap.connect(server);
        connected.addListener(done -> {
            if (!done.isSuccess()) {
                ready.completeExceptionally(failure(connected.channel(), done.cause()));
            }
        });
        return ready.whenComplete((channel, failure) -> {
            if (failure != null) {
                connection.endpoint().initialState();
            }
        });
    }

    /** Looks for the handshake before it begins: once Redis has refused it, it is no longer there. */
    private static ChannelHandler watching(ChannelHandler lettuces, CompletableFuture<Channel> ready) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(lettuces);
                @Nullable RedisHandshakeHandler handshake = channel.pipeline().get(RedisHandshakeHandler.class);
                if (handshake != null) {
                    handshake.channelInitialized().whenComplete((shaken, failure) -> tell(ready, channel, failure));
                }
            }
        };
    }

    private static void tell(CompletableFuture<Channel> ready, Channel channel, @Nullable Throwable failure) {
        if (failure == null) {
            ready.complete(channel);
        } else {
            ready.completeExceptionally(failure);
        }
    }

    /** What went wrong when the channel was made says more than that there is none. */
    private static Throwable failure(Channel channel, Throwable cause) {
        return Optional.ofNullable(channel.attr(ConnectionBuilder.INIT_FAILURE).get())
                .map(detail -> {
                    detail.addSuppressed(cause);
                    return detail;
                })
                .orElse(cause);
    }
}
