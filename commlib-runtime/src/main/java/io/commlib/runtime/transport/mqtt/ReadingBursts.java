package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.dispatch.Burst;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Makes one {@link Burst} of what a connection reads without waiting for more. */
final class ReadingBursts extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        Burst.begin();
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        Burst.end();
        context.fireChannelReadComplete();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        Burst.end();
    }
}
