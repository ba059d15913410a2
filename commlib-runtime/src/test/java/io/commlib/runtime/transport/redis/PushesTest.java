package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.RedisInspector;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushesTest {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MILLIS_KEPT = 60_000;

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Timer timer = new Timer("pushes-test");
    private final TransportContext context = new TransportContext(
            "pushes-test", Duration.ofSeconds(10), false, TransportLimits.DEFAULT, Runnable::run, timer);
    private final RedisInspector inspector = new RedisInspector(Brokers.redis());
    private final RedisConnections connections = RedisConnections.open(ConnectionUri.parse(Brokers.redis()), context);

    @BeforeEach
    void forgetAll() {
        inspector.forgetAll();
    }

    @AfterEach
    void close() {
        connections.close();
        inspector.close();
        timer.close();
    }

    @Test
    void everyPayloadIsPushedOnceAndThoseOfAThreadInTheirOrder() throws InterruptedException {
        int each = 2_000;
        Pushes pushes = new Pushes(connections, timer);
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(source -> new Thread(() -> {
                    for (int i = 0; i < each; i++) {
                        push(pushes, "list" + i % 3, source + ":" + i);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        await().until(() -> length("list0") + length("list1") + length("list2") == 4L * each);
        for (int list = 0; list < 3; list++) {
            int number = list;
            List<String> pushed = inspector.redis().lrange("list" + list, 0, -1);
            for (int source = 0; source < 4; source++) {
                String prefix = source + ":";
                assertThat(pushed.stream().filter(each1 -> each1.startsWith(prefix)))
                        .containsExactlyElementsOf(IntStream.range(0, each)
                                .filter(i -> i % 3 == number)
                                .mapToObj(i -> prefix + i)
                                .toList());
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void aNewListExpiresAndOneThatWouldExpireEarlierDoesSoLater() {
        Pushes pushes = new Pushes(connections, timer);
        push(pushes, "requests", "first");
        await().until(() -> expiry("requests") > 0);
        long first = expiry("requests");
        assertThat(first).isBetween(MILLIS_KEPT / 2L, 2L * MILLIS_KEPT);

        pushes.push("requests", bytes("second"), KEPT.multipliedBy(3), failures::add);

        await().until(() -> expiry("requests") > 2L * MILLIS_KEPT);
        assertThat(length("requests")).isEqualTo(2);
        push(pushes, "requests", "third");
        await().until(() -> length("requests") == 3);
        afterAllThatWasAsked();
        assertThat(expiry("requests")).isGreaterThan(2L * MILLIS_KEPT);
    }

    @Test
    void aListExpiresAfterTheLastOfThoseThatWereAllPushedBeforeRedisAnsweredAny() {
        Pushes pushes = new Pushes(connections, timer);
        inspector.redis().clientPause(300);
        for (int i = 1; i <= 200; i++) {
            pushes.push("requests", bytes("" + i), KEPT.multipliedBy(i), failures::add);
        }

        await().until(() -> length("requests") == 200);
        await().until(() -> expiry("requests") > 199L * MILLIS_KEPT);
    }

    @Test
    void aListThatWasTakenAndMadeAgainExpiresToo() {
        Pushes pushes = new Pushes(connections, timer);
        push(pushes, "requests", "first");
        await().until(() -> expiry("requests") > 0);
        inspector.redis().lpop("requests");

        push(pushes, "requests", "second");

        await().until(() -> expiry("requests") > 0);
    }

    @Test
    void aListThatWasMadeAgainExpiresOnceItIsClosed() {
        Pushes pushes = new Pushes(connections, timer);
        push(pushes, "requests", "first");
        await().until(() -> expiry("requests") > 0);
        inspector.redis().lpop("requests");
        push(pushes, "requests", "second");
        await().until(() -> length("requests") == 1);
        afterAllThatWasAsked();

        pushes.close().join();

        assertThat(expiry("requests")).isPositive();
    }

    @Test
    void ofAListThatIsPushedToAllTheTimeRedisIsAskedSeldomWhenItExpires() {
        Pushes pushes = new Pushes(connections, timer);
        inspector.redis().configResetstat();
        for (int i = 1; i <= 300; i++) {
            int pushed = i;
            push(pushes, "requests", "payload " + i);
            await().pollInterval(Duration.ofMillis(1)).until(() -> length("requests") == pushed);
        }

        assertThat(calls("pexpire")).isEqualTo(1);
        // One with the first, and one a second.
        assertThat(calls("pttl")).isBetween(1, 100);
    }

    @Test
    void aListWithoutExpiryIsSomebodyElsesAndStaysAsItIs() {
        inspector.redis().rpush("requests", "from a peer");

        push(new Pushes(connections, timer), "requests", "ours");

        await().until(() -> length("requests") == 2);
        afterAllThatWasAsked();
        assertThat(expiry("requests")).isEqualTo(-1);
    }

    @Test
    void everyPushIsToldThatRedisDidNotTakeIt() {
        inspector.redis().set("no.list", "a text");
        Pushes pushes = new Pushes(connections, timer);
        for (int i = 0; i < 100; i++) {
            push(pushes, "no.list", "in vain");
        }

        await().until(() -> failures.size() == 100);
        assertThat(failures)
                .allMatch(failure -> String.valueOf(failure.getMessage()).startsWith("WRONGTYPE"));
    }

    @Test
    void everyPushIsToldThatThereIsNoConnection() {
        try (PrivateBroker broker = Brokers.privateRedis();
                RedisConnections broken = RedisConnections.open(ConnectionUri.parse(broker.uri()), context)) {
            broker.kill();
            await().until(() -> !broken.areOpen());
            Pushes pushes = new Pushes(broken, timer);
            for (int i = 0; i < 100; i++) {
                push(pushes, "unreachable", "in vain");
            }

            await().until(() -> failures.size() == 100);
        }
    }

    /** An expiry is asked for when Redis has answered a push, and so before this has its second answer. */
    private void afterAllThatWasAsked() {
        connections.commands().send(Commands.ping()).join();
        connections.commands().send(Commands.ping()).join();
    }

    private void push(Pushes pushes, String list, String payload) {
        pushes.push(list, bytes(payload), KEPT, failures::add);
    }

    private int calls(String command) {
        Matcher calls = Pattern.compile("cmdstat_" + command + ":calls=(\\d+)")
                .matcher(inspector.redis().info("commandstats"));
        return calls.find() ? Integer.parseInt(calls.group(1)) : 0;
    }

    private static byte[] bytes(String payload) {
        return payload.getBytes(StandardCharsets.UTF_8);
    }

    private long length(String list) {
        return inspector.redis().llen(list);
    }

    private long expiry(String list) {
        return inspector.redis().pttl(list);
    }
}
