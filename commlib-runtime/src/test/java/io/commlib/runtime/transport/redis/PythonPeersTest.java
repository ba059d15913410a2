package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.RedisInspector;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Peers that speak as the recorded Python ones do: played here with the commands of Redis. */
class PythonPeersTest {

    private static final Pattern REPLY_TO = Pattern.compile("\"reply_to\":\"(rpc-[0-9a-f]{32})\"");

    private final String name = BrokerUnderTest.unique() + ".twice";
    private final Rpc<Pair, Pair> rpc = Rpc.of("Twice", name, Pair.CODEC, Pair.CODEC);
    private final RedisInspector python = new RedisInspector(Brokers.redis());
    private final Node node = Node.connect(Brokers.redis(), "node");

    @AfterEach
    void close() {
        node.close();
        python.close();
    }

    @Test
    void aReplyThatNobodyTakesExpires() {
        node.serve(rpc, request -> request);
        String list = "rpc-00000000000000000000000000000001";
        python.redis().rpush(name, "{\"header\":{\"reply_to\":\"" + list + "\"},\"data\":{\"a\":1,\"b\":\"\"}}");

        await().until(() -> python.redis().pttl(list) > 0);
        assertThat(python.redis().pttl(list)).isLessThan(120_000);
        python.redis().del(list);
    }

    @Test
    void everyCallToAPythonServiceHasAListOfItsOwn() {
        String first = replyTo(answeredByPython(1));
        String second = replyTo(answeredByPython(2));

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void callsToAServiceOfOursShareOneList() {
        Endpoint ours = node.serve(rpc, request -> request);
        node.client(rpc).call(Pair.of(1));
        ours.close();

        CompletableFuture<Pair> one = node.client(rpc).callAsync(Pair.of(2), Duration.ofSeconds(2));
        CompletableFuture<Pair> two = node.client(rpc).callAsync(Pair.of(3), Duration.ofSeconds(2));
        String first = replyTo(python.redis().blpop(10, name).getValue());
        String second = replyTo(python.redis().blpop(10, name).getValue());

        assertThat(first).isEqualTo(second);
        one.cancel(false);
        two.cancel(false);
    }

    @Test
    void anAddressThatAPythonServiceTakesOverIsCalledWithListsOfItsOwnAgain() {
        Endpoint ours = node.serve(rpc, request -> request);
        node.client(rpc).call(Pair.of(1));
        ours.close();
        CompletableFuture<Pair> mistaken = node.client(rpc).callAsync(Pair.of(2), Duration.ofSeconds(2));
        String shared = replyTo(python.redis().blpop(10, name).getValue());
        python.redis().rpush(shared, "{\"header\":{\"reply_to\":\"\"},\"data\":{\"a\":9,\"b\":\"\"}}");
        assertThatThrownBy(mistaken::join).hasCauseInstanceOf(CallTimeoutException.class);

        assertThat(replyTo(answeredByPython(3))).isNotEqualTo(shared);
        assertThat(node.metrics().snapshot().lateReplies()).isEqualTo(1);
    }

    @Test
    void aLateReplyOfAPythonServiceIsCountedAndLeavesNothing() {
        CompletableFuture<Pair> call = node.client(rpc).callAsync(Pair.of(1), Duration.ofMillis(300));
        String list = replyTo(python.redis().blpop(10, name).getValue());
        assertThatThrownBy(call::join).hasCauseInstanceOf(CallTimeoutException.class);

        python.redis().rpush(list, "{\"header\":{},\"data\":{\"a\":1,\"b\":\"\"}}");

        await().until(() -> node.metrics().snapshot().lateReplies() == 1);
        assertThat(python.redis().exists(list)).isZero();
    }

    @Test
    void callsThatNobodyAnswersInTimeLeaveNothingHoweverTheyEnd() {
        try (PrivateBroker broker = Brokers.privateRedis();
                RedisInspector own = new RedisInspector(broker.uri())) {
            try (Node caller = Node.connect(broker.uri(), "caller")) {
                CompletableFuture<Pair> cancelled = caller.client(rpc).callAsync(Pair.of(1));
                CompletableFuture<Pair> late = caller.client(rpc).callAsync(Pair.of(2), Duration.ofMillis(300));
                CompletableFuture<Pair> open = caller.client(rpc).callAsync(Pair.of(3));
                List<String> lists = Stream.generate(() -> own.redis().blpop(10, name))
                        .limit(3)
                        .map(request -> replyTo(request.getValue()))
                        .toList();
                cancelled.cancel(false);
                assertThatThrownBy(late::join).hasCauseInstanceOf(CallTimeoutException.class);
                String answer = "{\"header\":{},\"data\":{\"a\":1,\"b\":\"\"}}";
                lists.forEach(list -> own.redis().rpush(list, answer));
                assertThat(open.join()).isEqualTo(Pair.of(1));

                await().until(() -> caller.metrics().snapshot().lateReplies() == 2);
                assertThat(own.redis().dbsize()).isZero();
                assertThat(caller.client(rpc).callAsync(Pair.of(4))).isNotDone();
            }
            await().until(() -> own.redis().dbsize() == 0);
        }
    }

    @Test
    void whatIsNoRequestIsCountedAndTheServiceGoesOn() {
        node.serve(rpc, request -> request);
        python.redis().rpush(name, "no json", "{\"data\":{}}", "{\"header\":{\"reply_to\":\"x\"}}");

        assertThat(node.client(rpc).call(Pair.of(5))).isEqualTo(Pair.of(5));
        await().until(() -> node.metrics().snapshot().malformed() == 3);
    }

    @Test
    void aRequestToAnAddressThatNobodyServesIsTakenBack() {
        assertThatThrownBy(() -> node.client(rpc).call(Pair.of(1), Duration.ofMillis(100)))
                .isInstanceOf(CallTimeoutException.class);

        await().until(() -> python.redis().exists(name) == 0);
    }

    @Test
    void aBareMessageIsReceivedAndAnUnreadableOneCounted() {
        Queue<Pair> received = new ConcurrentLinkedQueue<>();
        node.channel(Topic.of("T", name, Pair.CODEC)).subscribe(received::add);
        python.redis().publish(name, "nonsense");
        python.redis().publish(name, "{\"a\":\"-5\",\"b\":\"\\u00e9\\/\"}");

        await().until(() -> !received.isEmpty());
        assertThat(received).containsExactly(new Pair(-5, "é/"));
        assertThat(node.metrics().snapshot().malformed()).isEqualTo(1);
    }

    /** Calls, answers as a Python service does, and returns what the service was sent. */
    private String answeredByPython(long number) {
        CompletableFuture<Pair> call = node.client(rpc).callAsync(Pair.of(number));
        String request = python.redis().blpop(10, name).getValue();
        python.redis()
                .rpush(replyTo(request), "{\"header\":{\"reply_to\":\"\"},\"data\":{\"a\":" + number + ",\"b\":\"\"}}");
        assertThat(call.join()).isEqualTo(Pair.of(number));
        return request;
    }

    private static String replyTo(String request) {
        Matcher matcher = REPLY_TO.matcher(request);
        assertThat(matcher.find()).as(request).isTrue();
        return matcher.group(1);
    }
}
