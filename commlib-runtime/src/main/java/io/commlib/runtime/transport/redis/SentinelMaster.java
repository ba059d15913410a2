package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.redis.RedisUri.Host;
import io.commlib.runtime.transport.redis.protocol.Command;
import io.commlib.runtime.transport.redis.protocol.MalformedReplyException;
import io.commlib.runtime.transport.redis.protocol.Reply;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks Sentinels, in turn, which server has their master's name at the moment. */
final class SentinelMaster implements ServerFinder {

    private final List<Host> sentinels;
    private final String name;
    private final Inquiry inquiry;

    SentinelMaster(List<Host> sentinels, String name, Inquiry inquiry) {
        this.sentinels = sentinels;
        this.name = name;
        this.inquiry = inquiry;
    }

    @Override
    public CompletableFuture<SocketAddress> find() {
        return inquiry.server(
                sentinels,
                (sentinel, redis) ->
                        redis.send(Command.of(SentinelMaster::hostOf, "SENTINEL", "GET-MASTER-ADDR-BY-NAME", name)));
    }

    private static Optional<Host> hostOf(Reply answer) throws MalformedReplyException {
        return answer.isNothing()
                ? Optional.empty()
                : Optional.of(new Host(answer.list(2).get(0).text(), (int)
                        answer.list(2).get(1).number()));
    }
}
