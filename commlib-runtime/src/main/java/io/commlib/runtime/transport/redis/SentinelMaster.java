package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.redis.RedisUri.Host;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.ArrayOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
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
                (sentinel, redis) -> redis.dispatch(
                                CommandType.SENTINEL,
                                new ArrayOutput<>(StringCodec.UTF8),
                                new CommandArgs<>(StringCodec.UTF8)
                                        .add("GET-MASTER-ADDR-BY-NAME")
                                        .add(name))
                        .thenApply(SentinelMaster::hostOf));
    }

    private static Optional<Host> hostOf(List<Object> answer) {
        return answer.size() < 2
                ? Optional.empty()
                : Optional.of(new Host(
                        answer.get(0).toString(), Integer.parseInt(answer.get(1).toString())));
    }
}
