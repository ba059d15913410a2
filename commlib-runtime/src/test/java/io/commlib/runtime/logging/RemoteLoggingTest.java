package io.commlib.runtime.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.testing.BrokerUnderTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(
        value = BrokerUnderTest.class,
        names = {"MEMORY", "REDIS"})
class RemoteLoggingTest {

    private final BrokerUnderTest broker;
    private final String space = BrokerUnderTest.unique();
    private final Endpoints listener;

    RemoteLoggingTest(BrokerUnderTest broker) {
        this.broker = broker;
        listener = Endpoints.connect(broker.uri());
    }

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void aLineIsSentAsPeersKnowItAndNoneIsLostOnClosing() throws Exception {
        BlockingQueue<Map<String, Any>> messages = new LinkedBlockingQueue<>();
        listener.channel(Topic.untyped(space + ".base.logs")).subscribe(messages::add);
        try (Node node = node("base")) {
            node.logger().warning("battery is low");
            node.logger().error("half of a pair: \ud83d");
        }

        assertThat(text(messages)).matches("\\[\\d{13}]\\[" + space + "\\.base]\\[WARNING] - battery is low");
        assertThat(text(messages)).endsWith("[ERROR] - half of a pair: ?");
    }

    @Test
    void theLinesOfManyNodesArePrintedWithoutWhatATerminalMightObey() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        listener.logs(space + ".*", RemoteLogs.printer(new PrintStream(printed, true, UTF_8)));
        try (Node one = node("one");
                Node two = node("two")) {
            one.logger().info("first\u001b[2J");
            two.logger().debug("x".repeat(LogLine.LONGEST + 10));

            await().until(() -> printed.toString(UTF_8).lines().count() == 2);
            assertThat(printed.toString(UTF_8))
                    .contains("[" + space + ".one][INFO] - first?[2J")
                    .contains("[" + space + ".two][DEBUG] - x")
                    .contains("x…" + System.lineSeparator())
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void logbackSendsByTheNodeThatItsConfigurationNamesAlsoWhatCameBeforeIt() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        listener.logs(space + ".arm", lines::add);
        LoggerContext logback = logback(space + ".arm");
        org.slf4j.Logger logger = logback.getLogger("com.acme.Arm");

        logger.info("before the node");
        try (Node node = node("arm")) {
            logger.debug("moving to {}", 5);
            logger.warn("it hurts", new IllegalStateException("bent"));
            logback.getLogger("io.commlib.runtime.rpc.RpcService").error("not ours to send");
            logger.error("the end");

            await().until(() -> lines.size() == 4);
            assertThat(node.logger().dropped()).isZero();
        } finally {
            logback.stop();
        }
        assertThat(lines.get(0)).endsWith("[INFO] - com.acme.Arm - before the node");
        assertThat(lines.get(1)).endsWith("[DEBUG] - com.acme.Arm - moving to 5");
        assertThat(lines.get(2)).contains("[WARNING] - com.acme.Arm - it hurts", "IllegalStateException: bent");
        assertThat(lines.get(3)).endsWith("[ERROR] - com.acme.Arm - the end");
    }

    @Test
    void linesFromBeforeTheNodeAreBoundedAndThoseWithoutRoomCounted() throws Exception {
        LoggerContext logback = logback(space + ".late");
        org.slf4j.Logger logger = logback.getLogger("com.acme.Late");
        for (int i = 0; i < RemoteLogger.CAPACITY + 10; i++) {
            logger.info("line {}", i);
        }
        NodeAppender appender = (NodeAppender) logback.getLogger("ROOT").getAppender("NODE");

        assertThat(Objects.requireNonNull(appender).dropped()).isEqualTo(10);
        logback.stop();
    }

    @Test
    void aClosedNodeTakesLinesAndSendsNone() {
        Node node = node("gone");
        node.close();
        node.logger().info("nobody hears this");
        assertThat(RemoteLoggers.find(node.fullName())).isNull();
    }

    private Node node(String name) {
        return Node.builder(broker.uri()).namespace(space).name(name).build();
    }

    private static LoggerContext logback(String node) throws Exception {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(new ByteArrayInputStream("""
                <configuration>
                  <appender name="NODE" class="io.commlib.runtime.logging.NodeAppender">
                    <node>%s</node>
                  </appender>
                  <root level="DEBUG"><appender-ref ref="NODE"/></root>
                </configuration>
                """.formatted(node).getBytes(UTF_8)));
        return context;
    }

    private static String text(BlockingQueue<Map<String, Any>> messages) throws InterruptedException {
        Map<String, Any> message = Objects.requireNonNull(messages.poll(10, TimeUnit.SECONDS));
        assertThat(message).containsOnlyKeys("msg");
        return ((Any.OfString) Objects.requireNonNull(message.get("msg"))).value();
    }
}
