package io.commlib.runtime.transport.redis;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.flush.FlushConsolidationHandler;

/** Lets writes go out together, but for those of a thread that has borrowed the loop's place: it writes for itself, at once. */
final class GatheredWrites extends FlushConsolidationHandler {

    /**
     * Makes one.
     *
     * @param most so many go out together
     */
    GatheredWrites(int most) {
        super(most, true);
    }

    @Override
    public void flush(ChannelHandlerContext context) throws Exception {
        if (context.channel().eventLoop() instanceof LendingLoop loop && loop.isBorrowedHere()) {
            context.flush();
        } else {
            super.flush(context);
        }
    }
}
