package io.commlib.runtime.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RpcServerTest {

    @ParameterizedTest
    @EnumSource(BrokerUnderTest.class)
    void manyRpcsBelowOneAddressAreCalledLikeAnyOtherAndClosedAsOne(BrokerUnderTest broker) {
        String base = BrokerUnderTest.unique() + ".ops";
        Rpc<Pair, Pair> thrice = Rpc.of("Thrice", "math.thrice", Pair.CODEC, Pair.CODEC);
        Rpc<Pair, Pair> twiceAtBase = Rpc.of("Twice", base + ".twice", Pair.CODEC, Pair.CODEC);
        Rpc<Pair, Pair> thriceAtBase = Rpc.of("Thrice", base + ".math.thrice", Pair.CODEC, Pair.CODEC);
        try (Node server = Node.connect(broker.uri(), "server");
                Node client = Node.connect(broker.uri(), "client")) {
            Endpoint opened = server.rpcServer(base)
                    .serve("twice", Pair.CODEC, Pair.CODEC, pair -> Pair.of(2 * pair.a()))
                    .serve(thrice, pair -> Pair.of(3 * pair.a()))
                    .open();

            assertThat(client.client(twiceAtBase).call(Pair.of(7))).isEqualTo(Pair.of(14));
            assertThat(client.client(thriceAtBase).call(Pair.of(7))).isEqualTo(Pair.of(21));

            opened.close();
            assertThatThrownBy(() -> client.client(twiceAtBase).call(Pair.of(7), Duration.ofMillis(200)))
                    .isInstanceOf(CommlibException.class);
            assertThatThrownBy(() -> client.client(thriceAtBase).call(Pair.of(7), Duration.ofMillis(200)))
                    .isInstanceOf(CommlibException.class);
        }
    }

    @Test
    void withoutABaseTheNameIsTheAddress() {
        try (Node node = Node.connect("memory:rpc-server", "n")) {
            node.rpcServer("")
                    .serve("alone", Pair.CODEC, Pair.CODEC, pair -> pair)
                    .open();

            Rpc<Pair, Pair> alone = Rpc.of("Alone", "alone", Pair.CODEC, Pair.CODEC);
            assertThat(node.client(alone).call(Pair.of(1))).isEqualTo(Pair.of(1));
        }
    }

    @Test
    void aNameThatIsTakenOrNoneIsRefusedBeforeAnythingIsOpened() {
        try (Node node = Node.connect("memory:rpc-server", "n")) {
            RpcServer server = node.rpcServer("base").serve("a", Pair.CODEC, Pair.CODEC, pair -> pair);

            assertThatThrownBy(() -> server.serve("a", Pair.CODEC, Pair.CODEC, pair -> pair))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("base.a is served already");
            assertThatThrownBy(() -> server.serve("a b", Pair.CODEC, Pair.CODEC, pair -> pair))
                    .isInstanceOf(BadAddressException.class);
            assertThatThrownBy(() -> node.rpcServer("no base")).isInstanceOf(BadAddressException.class);
        }
    }
}
