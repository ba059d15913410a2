package io.commlib.runtime.transport.redis;

import io.commlib.runtime.dispatch.Burst;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Makes a {@link Burst} of what is read from a connection in one go. */
final class ReadsAreBursts extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        Burst.begin();
        context.fireChannelRead(bytes);
    }

    /** Netty says this after each reading, also when the connection broke meanwhile. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        Burst.end();
        context.fireChannelReadComplete();
    }
}
