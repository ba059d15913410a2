package io.commlib.runtime.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BrokerUnderTest.class)
class RpcTest {

    private final BrokerUnderTest broker;

    private final Rpc<Pair, Pair> rpc = Rpc.of("Twice", BrokerUnderTest.unique() + ".twice", Pair.CODEC, Pair.CODEC)
            .withErrors(List.of(new ErrorType<>("test.Blocked", Blocked.class, Blocked.CODEC)));

    private final Node server;
    private final Node client;

    RpcTest(BrokerUnderTest broker) {
        this.broker = broker;
        server = Node.connect(broker.uri(), "server");
        client = Node.connect(broker.uri(), "client");
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aCallIsAnswered() {
        server.serve(rpc, request -> new Pair(2 * request.a(), request.b()));

        assertThat(client.client(rpc).call(new Pair(21, "é/\"\u0000"))).isEqualTo(new Pair(42, "é/\"\u0000"));
    }

    @Test
    void aNodeMayCallItself() {
        server.serve(rpc, request -> Pair.of(request.a() + 1));

        assertThat(server.client(rpc).call(Pair.of(1))).isEqualTo(Pair.of(2));
    }

    @Test
    void aHandlerMayCallAnotherRpc() {
        Rpc<Pair, Pair> inner = Rpc.of("Inner", BrokerUnderTest.unique() + ".inner", Pair.CODEC, Pair.CODEC);
        server.serve(inner, request -> Pair.of(request.a() + 1));
        server.serve(rpc, request -> server.client(inner).call(request));

        assertThat(client.client(rpc).call(Pair.of(1))).isEqualTo(Pair.of(2));
    }

    @Test
    void eachOfManyCallsAtOnceGetsItsOwnAnswer() {
        server.serve(rpc, request -> request);
        List<CompletableFuture<Pair>> calls = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            calls.add(client.client(rpc).callAsync(Pair.of(i)));
        }

        for (int i = 0; i < calls.size(); i++) {
            assertThat(calls.get(i).join()).isEqualTo(Pair.of(i));
        }
    }

    @Test
    void aCborClientIsAnsweredInCbor() {
        server.serve(rpc, request -> request);
        try (Node cbor = Node.builder(broker.uri()).encoding(Encoding.CBOR).build()) {
            assertThat(cbor.client(rpc).call(new Pair(-1, "x"))).isEqualTo(new Pair(-1, "x"));
        }
    }

    @Test
    void aCompressedCallIsAnswered() {
        server.serve(rpc, request -> request);
        try (Node compressing = Node.builder(broker.uri()).compression(true).build()) {
            Pair large = new Pair(1, "x".repeat(100_000));
            assertThat(compressing.client(rpc).call(large)).isEqualTo(large);
        }
    }

    @Test
    void aTypedErrorReachesTheCallerAsItself() {
        server.serve(rpc, request -> {
            throw new Blocked(1.5);
        });

        assertThatThrownBy(() -> client.client(rpc).call(Pair.of(1)))
                .isInstanceOfSatisfying(
                        Blocked.class, e -> assertThat(e.distance).isEqualTo(1.5));
    }

    @Test
    void aBugInTheHandlerIsTheServersSecretAndDoesNotEndTheService() {
        AtomicInteger calls = new AtomicInteger();
        server.serve(rpc, request -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("password=hunter2");
            }
            return request;
        });

        assertThatThrownBy(() -> client.client(rpc).call(Pair.of(1)))
                .isInstanceOf(RemoteFailureException.class)
                .hasMessage("Twice failed; the log of the service says why")
                .hasNoCause();
        assertThat(client.client(rpc).call(Pair.of(2))).isEqualTo(Pair.of(2));
    }

    @Test
    void aRequestThatDoesNotFollowItsDeclarationIsRefusedWithThePathOfTheField() {
        server.serve(rpc, request -> request);
        Rpc<Long, Pair> careless = Rpc.of("Twice", rpc.uri().toString(), new OnlyA(), Pair.CODEC);

        assertThatThrownBy(() -> client.client(careless).call(1L))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("b: is required");
    }

    @Test
    void aCallThatIsNotAnsweredInTimeFailsAndDoesNotDisturbTheNext() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        server.serve(rpc, request -> {
            if (request.a() == 1) {
                release.await();
            }
            return request;
        });

        assertThatThrownBy(() -> client.client(rpc).call(Pair.of(1), Duration.ofMillis(100)))
                .isInstanceOf(CallTimeoutException.class)
                .hasMessageContaining(rpc.uri().toString());
        release.countDown();
        assertThat(client.client(rpc).call(Pair.of(2))).isEqualTo(Pair.of(2));
    }

    @Test
    void noMoreRequestsAreHandledAtOnceThanTheServiceAllows() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.serve(
                rpc,
                request -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    now.decrementAndGet();
                    return request;
                },
                new RpcOptions(3));
        List<CompletableFuture<Pair>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            calls.add(client.client(rpc).callAsync(Pair.of(i)));
        }
        calls.forEach(CompletableFuture::join);

        assertThat(most).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void competingServicesShareTheRequestsAndNoneIsAnsweredTwice() {
        Set<Long> seen = ConcurrentHashMap.newKeySet();
        AtomicInteger twice = new AtomicInteger();
        RpcHandler<Pair, Pair> handler = request -> {
            if (!seen.add(request.a())) {
                twice.incrementAndGet();
            }
            return request;
        };
        try (Node second = Node.connect(broker.uri(), "second")) {
            server.serve(rpc, handler);
            second.serve(rpc, handler);
            List<CompletableFuture<Pair>> calls = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                calls.add(client.client(rpc).callAsync(Pair.of(i)));
            }
            calls.forEach(CompletableFuture::join);
        }

        assertThat(seen).hasSize(1_000);
        assertThat(twice).hasValue(0);
    }

    @Test
    void closingAServiceFinishesTheRequestThatItIsHandling() throws InterruptedException {
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Endpoint endpoint = server.serve(rpc, request -> {
            handling.countDown();
            release.await();
            return request;
        });
        CompletableFuture<Pair> call = client.client(rpc).callAsync(Pair.of(7));
        assertThat(handling.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> closing = CompletableFuture.runAsync(endpoint::close);
        release.countDown();

        assertThat(call.join()).isEqualTo(Pair.of(7));
        closing.join();
    }

    @Test
    void closingTheCallersNodeFailsWhatWaits() {
        server.serve(rpc, request -> {
            new CountDownLatch(1).await();
            return request;
        });
        Node impatient = Node.builder(broker.uri()).drainLimit(Duration.ZERO).build();
        CompletableFuture<Pair> call = impatient.client(rpc).callAsync(Pair.of(7));
        impatient.close();

        await().until(call::isDone);
        assertThatThrownBy(call::join).hasCauseInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> impatient.client(rpc).call(Pair.of(1))).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> impatient.serve(rpc, request -> request)).isInstanceOf(ClosedException.class);
        closeAtOnce(server);
    }

    /** Its handler waits for ever: only an interruption ends it. */
    private void closeAtOnce(Node node) {
        Thread.currentThread().interrupt();
        node.close();
        assertThat(Thread.interrupted()).isTrue();
    }

    private static final class Blocked extends RemoteFailureException {

        private static final long serialVersionUID = 1L;
        private static final FieldName DISTANCE = FieldName.of("distance");

        static final Codec<Blocked> CODEC = new Codec<>() {
            @Override
            public void write(MessageWriter out, Blocked blocked) throws IOException {
                out.beginObject();
                out.field(DISTANCE, blocked.distance);
                out.endObject();
            }

            @Override
            public Blocked read(MessageReader in) throws IOException {
                double distance = 0;
                in.beginMessage("Blocked");
                while (in.nextField()) {
                    distance = in.float64();
                }
                return new Blocked(distance);
            }
        };

        private final double distance;

        Blocked(double distance) {
            super("test.Blocked", "blocked at " + distance);
            this.distance = distance;
        }
    }

    /** Writes a {@link Pair} without its second field. */
    private static final class OnlyA implements Codec<Long> {

        @Override
        public void write(MessageWriter out, Long a) throws IOException {
            out.beginObject();
            out.field(FieldName.of("a"), a, Codecs.INT64);
            out.endObject();
        }

        @Override
        public Long read(MessageReader in) {
            throw new UnsupportedOperationException();
        }
    }
}
