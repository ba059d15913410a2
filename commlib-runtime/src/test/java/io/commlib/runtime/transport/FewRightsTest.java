package io.commlib.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.RabbitMqProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rights that {@code README.md} lists are enough; they are read from there. */
class FewRightsTest {

    private static final Path PAGE = Path.of("README.md");

    @TempDir
    private Path folder;

    @Test
    void thoseOfRedisAreEnough() throws Exception {
        List<String> rights = List.of(lineThatBegins("ACL SETUSER ")
                .substring("ACL SETUSER ".length())
                .split(" "));
        List<String> options = Stream.of(List.of("--user"), rights, List.of("--user", "default", "off"))
                .flatMap(List::stream)
                .toList();
        try (PrivateBroker broker = Brokers.redisProcess(port -> options)) {
            doEverything(as("robot:secret", broker));
        }
    }

    @Test
    void thoseOfRabbitMqAreEnough() throws Exception {
        List<String> rights = Pattern.compile("\"([^\"]*)\"")
                .matcher(lineThatBegins("rabbitmqctl set_permissions robot "))
                .results()
                .map(right -> right.group(1))
                .toList();
        try (RabbitMqProcess broker = Brokers.rabbitMqProcess("default_user = robot\ndefault_pass = secret\n")) {
            broker.control("set_permissions", "robot", rights.get(0), rights.get(1), rights.get(2));
            doEverything(as("robot:secret", broker));
        }
    }

    @Test
    void thoseOfMosquittoAreEnough() throws Exception {
        MatchResult list = Pattern.compile("```\n(user robot\n[^`]*)```")
                .matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(folder.resolve("acl"), list.group(1));
        try (PrivateBroker broker = Brokers.mosquittoProcess("acl_file " + file)) {
            doEverything(as("robot:secret", broker));
        }
    }

    private static void doEverything(String uri) {
        try (Node one = node(uri, "one");
                Node two = node(uri, "two")) {
            call(one, two);
            for (Delivery delivery : Delivery.values()) {
                Topic<Pair> topic = Topic.of("News", "factory.news." + delivery.name(), Pair.CODEC);
                publish(one, two, topic.withDelivery(delivery));
            }
            retain(one, two);
            seeEachOther(one, two);
        }
    }

    private static void call(Node one, Node two) {
        Rpc<Pair, Pair> rpc = Rpc.of("Echo", "factory.echo", Pair.CODEC, Pair.CODEC);
        one.serve(rpc, request -> request);
        for (int i = 0; i < 20; i++) {
            assertThat(two.client(rpc).call(Pair.of(i))).isEqualTo(Pair.of(i));
        }
    }

    private static void publish(Node one, Node two, Topic<Pair> topic) {
        Queue<Pair> received = new ConcurrentLinkedQueue<>();
        one.channel(topic).subscribe(received::add);
        two.channel(topic).publish(Pair.of(1));
        await().until(() -> received.contains(Pair.of(1)));
    }

    /** What is retained comes to who subscribes later, by its name and by a pattern, until it is forgotten. */
    private static void retain(Node one, Node two) {
        Topic<Pair> topic = Topic.of("Kept", "factory.kept", Pair.CODEC).asRetained();
        Topic<Pair> pattern = Topic.of("All", "factory.*", Pair.CODEC).asRetained();
        Queue<Pair> live = new ConcurrentLinkedQueue<>();
        one.channel(topic).subscribe(live::add);
        one.channel(topic).publish(Pair.of(7));
        await().until(() -> live.contains(Pair.of(7)));

        Queue<Pair> named = new ConcurrentLinkedQueue<>();
        Queue<Pair> matched = new ConcurrentLinkedQueue<>();
        two.channel(topic).subscribe(named::add);
        two.patternChannel(pattern).subscribe((address, message) -> matched.add(message));
        await().until(() -> named.contains(Pair.of(7)) && matched.contains(Pair.of(7)));

        one.channel(topic).clearRetained();
    }

    private static void seeEachOther(Node one, Node two) {
        await().until(() -> two.presence().find(one.fullName()).isPresent());
        await().until(() -> one.presence().find(two.fullName()).isPresent());
    }

    private static Node node(String uri, String name) {
        return Node.builder(uri)
                .namespace("factory")
                .name(name)
                .heartbeat(Duration.ofMillis(200))
                .build();
    }

    private static String as(String login, PrivateBroker broker) {
        return broker.uri().replaceFirst("//", "//" + login + "@");
    }

    private static String lineThatBegins(String begin) throws Exception {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith(begin))
                .findFirst()
                .orElseThrow();
    }
}
