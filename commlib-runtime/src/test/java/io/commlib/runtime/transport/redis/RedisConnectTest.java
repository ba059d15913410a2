package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.RedisInspector;
import io.commlib.runtime.testing.TestAuthority;
import io.commlib.runtime.testing.TestAuthority.Identity;
import io.commlib.runtime.transport.TransportState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The ways into a Redis, and what people are told who do not get in. */
class RedisConnectTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Rpc<Pair, Pair> rpc = Rpc.of("Echo", "connect.echo", Pair.CODEC, Pair.CODEC);

    @TempDir
    private Path folder;

    @Test
    void aSocketOfThisMachineIsAWayInAndIsConnectedToAnewAfterACrash() {
        Path socket = folder.resolve("redis.sock");
        try (PrivateBroker broker = Brokers.redisProcess(port -> List.of("--unixsocket", socket.toString()));
                Node node = Node.connect("redis+unix://" + socket + "?db=3", "local")) {
            assertAnswers(node);
            List<TransportState> states = new CopyOnWriteArrayList<>();
            node.onStateChange(states::add);

            broker.kill();
            broker.restart();

            Awaitility.await().until(() -> states.equals(List.of(TransportState.RECONNECTING, TransportState.READY)));
            assertThat(node.client(rpc).call(Pair.of(2))).isEqualTo(Pair.of(2));
        }
    }

    @Test
    void aServerThatIsBackButStillReadsWhatItHadKeptIsWaitedFor() {
        List<String> slow = List.of("--key-load-delay", "2000", "--loading-process-events-interval-bytes", "1024");
        try (PrivateBroker broker = Brokers.redisProcess(port -> slow);
                Node node = Node.connect(broker.uri(), "patient")) {
            try (RedisInspector inspector = new RedisInspector(broker.uri())) {
                IntStream.range(0, 500).forEach(i -> inspector.redis().set("kept" + i, "something".repeat(200)));
                inspector.redis().save();
            }
            broker.kill();
            broker.restart();

            try (RedisInspector inspector = new RedisInspector(broker.uri())) {
                assertThatThrownBy(() -> inspector.redis().ping()).hasMessageStartingWith("LOADING");
            }
            assertThat(node.state()).isEqualTo(TransportState.RECONNECTING);

            Awaitility.await().until(() -> node.state() == TransportState.READY);
            assertAnswers(node);
        }
    }

    @Test
    void aSocketThatIsNotThereIsTold() {
        assertRefused("redis+unix://" + folder + "/none.sock", "nothing listens at " + folder + "/none.sock");
    }

    @Test
    void anAclUserGetsInWithItsPasswordOnly() {
        List<String> users =
                List.of("--user", "ann", "on", ">sec/re@t", "~*", "&*", "+@all", "--user", "default", "off");
        try (PrivateBroker broker = Brokers.redisProcess(port -> users)) {
            String host = broker.uri().substring("redis://".length());
            try (Node node = Node.connect("redis://ann:sec/re@t@" + host, "ann")) {
                assertAnswers(node);
            }
            assertRefused("redis://ann:wrong@" + host, "lets nobody in with this user and password (WRONGPASS)");
            assertRefused(
                    "redis://" + host,
                    "wants a password (NOAUTH), and the uri gives none; write redis://user:password@host");
        }
    }

    /** Redis may have refused before it is noticed that it is connected. */
    @Test
    @Timeout(60)
    void whoIsRefusedIsToldSoEachTime() {
        try (PrivateBroker broker = Brokers.redisProcess(port -> List.of("--requirepass", "secret"))) {
            for (int i = 0; i < 100; i++) {
                assertRefused(broker.uri(), "wants a password (NOAUTH)");
            }
        }
    }

    @Test
    void whatAUserMayNotDoIsToldWithWhereAndWhatToDo() {
        List<String> users = List.of(
                "--user",
                "ann",
                "on",
                ">secret",
                "~mine.*",
                "~rpc-*",
                "&mine.*",
                "+@all",
                "--user",
                "bob",
                "on",
                ">secret",
                "~*",
                "&*",
                "+@all",
                "-client|id");
        Rpc<Pair, Pair> mine = Rpc.of("Mine", "mine.echo", Pair.CODEC, Pair.CODEC);
        try (PrivateBroker broker = Brokers.redisProcess(port -> users)) {
            String host = broker.uri().substring("redis://".length());
            assertThatThrownBy(() -> Node.connect("redis://bob:secret@" + host, "bob"))
                    .hasMessageContaining("the node bob cannot use Redis: Redis answers NOPERM")
                    .hasMessageContaining("'client|id'");
            try (Node node = Node.connect("redis://ann:secret@" + host, "ann")) {
                node.serve(mine, request -> request);

                assertThatThrownBy(() -> node.serve(rpc, request -> request))
                        .isInstanceOf(RejectedException.class)
                        .hasMessageContainingAll("connect.echo is not served", "NOPERM", "ACL SETUSER", "README.md");
                assertThatThrownBy(() -> node.client(rpc).call(Pair.of(1)))
                        .isInstanceOf(RejectedException.class)
                        .hasMessageContainingAll("connect.echo", "NOPERM", "ACL SETUSER");
                assertThatThrownBy(() -> node.channel(Topic.of("Other", "other.news", Pair.CODEC))
                                .subscribe(message -> {}))
                        .isInstanceOf(RejectedException.class)
                        .hasMessageContainingAll("other.news was not subscribed to", "NOPERM", "ACL SETUSER");
                assertThat(node.client(mine).call(Pair.of(1))).isEqualTo(Pair.of(1));
            }
        }
    }

    @Test
    void overTlsBothSidesProveWhoTheyAreOrAreToldWhatIsMissing() {
        TestAuthority authority = new TestAuthority(folder, "ours");
        TestAuthority stranger = new TestAuthority(folder, "strange");
        Identity server = authority.issue("server", "localhost");
        Identity client = authority.issue("client");
        Identity forged = stranger.issue("forged");
        try (PrivateBroker broker = Brokers.redisProcess(port -> List.of(
                "--port", "0",
                "--tls-port", Integer.toString(port),
                "--tls-cert-file", server.certificate().toString(),
                "--tls-key-file", server.key().toString(),
                "--tls-ca-cert-file", authority.certificate().toString()))) {
            int port = URI.create(broker.uri()).getPort();
            String host = "localhost:" + port;
            String trusting = "?ca=" + authority.certificate();
            String files = trusting + presenting(client);
            assertThatThrownBy(() -> Node.connect("rediss://" + host + "?ca=" + folder + "/none.pem", "lost"))
                    .isInstanceOf(NotConnectedException.class)
                    .hasMessageContainingAll("none.pem", "there is no such file");
            try (Node node = Node.connect("rediss://" + host + files, "secure")) {
                assertAnswers(node);
            }
            try (Node node = Node.connect("rediss://" + host + ",localhost:1" + files, "several")) {
                assertAnswers(node);
            }

            assertRefused(
                    "rediss://" + host + "?ca=" + stranger.certificate() + presenting(client),
                    "name the authority's own certificate with ?ca=FILE");
            assertRefused("rediss://" + host, "name the authority's own certificate with ?ca=FILE");
            assertRefused("rediss://127.0.0.1:" + port + files, "shows a certificate for another host", "127.0.0.1");
            assertRefused("rediss://" + host + trusting, "its key with ?cert=FILE&key=FILE");
            assertRefused("rediss://" + host + trusting + presenting(forged), "?cert=FILE");
            assertRefused(
                    "redis://" + host,
                    "hung up. Is it Redis, and does it speak TLS just if the uri begins with rediss?");
        }
    }

    @Test
    void aServerWithoutTlsIsToldApart() {
        assertRefused(Brokers.redis().replace("redis://", "rediss://"), "did not answer in time", "does it speak TLS");
    }

    @Test
    void everyHostThatIsAskedInVainIsNamed() {
        assertRefused(
                "redis-sentinel://127.0.0.1:1,127.0.0.1:2?master=ours",
                "nothing listens at 127.0.0.1:1",
                "nothing listens at 127.0.0.1:2");
        assertRefused("redis-cluster://127.0.0.1:1", "nothing listens at 127.0.0.1:1");
        assertRefused(Brokers.redis().replace("redis://", "redis-cluster://"), "cluster support disabled");
        assertRefused(Brokers.redis().replace("redis://", "redis-sentinel://") + "?master=ours", "refuses");
    }

    private void assertAnswers(Node node) {
        node.serve(rpc, request -> request);
        assertThat(node.client(rpc).call(Pair.of(1))).isEqualTo(Pair.of(1));
    }

    private static String presenting(Identity identity) {
        return "&cert=" + identity.certificate() + "&key=" + identity.key();
    }

    private static void assertRefused(String uri, String... why) {
        assertThatThrownBy(
                        () -> Node.builder(uri).connectTimeout(PATIENCE).build().close())
                .isInstanceOf(NotConnectedException.class)
                .hasMessageStartingWith("cannot connect to ")
                .hasMessageContainingAll(why)
                .hasMessageNotContainingAny("\n", "re@t", "wrong@");
    }
}
