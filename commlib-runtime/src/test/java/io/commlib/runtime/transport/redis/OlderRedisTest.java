package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.node.Node;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.RedisInspector;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OlderRedisTest {

    private final Rpc<Pair, Pair> rpc = Rpc.of("Echo", "older.echo", Pair.CODEC, Pair.CODEC);

    /** So do those before 7.0, and those that let a user do only what older clients do. */
    @Test
    void aRedisThatDoesNotPopManyAtOnceServesAsWell() {
        List<String> users =
                List.of("--user", "ann", "on", ">secret", "~*", "&*", "+@all", "-blmpop", "--user", "default", "off");
        try (PrivateBroker broker = Brokers.redisProcess(port -> users)) {
            String uri = broker.uri().replace("redis://", "redis://ann:secret@");
            try (Node server = Node.connect(uri, "server");
                    Node client = Node.connect(uri, "client");
                    RedisInspector inspector = new RedisInspector(uri)) {
                server.serve(rpc, request -> request);

                List<CompletableFuture<Pair>> answers = IntStream.range(0, 500)
                        .mapToObj(i -> client.client(rpc).callAsync(Pair.of(i)))
                        .toList();

                for (int i = 0; i < answers.size(); i++) {
                    assertThat(answers.get(i).join()).isEqualTo(Pair.of(i));
                }
                assertThat(inspector.redis().info("commandstats"))
                        .contains("cmdstat_blpop")
                        .containsPattern("cmdstat_blmpop:calls=0");
            }
        }
    }
}
