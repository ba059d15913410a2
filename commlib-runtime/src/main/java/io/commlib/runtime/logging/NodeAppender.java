package io.commlib.runtime.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Lets Logback send log lines by a node of this process. In {@code logback.xml}:
 *
 * <pre>{@code
 * <appender name="NODE" class="io.commlib.runtime.logging.NodeAppender">
 *   <node>fleet.base</node>                 <!-- may be left out when the process has one node only -->
 *   <pattern>%logger{20} %msg%n%ex</pattern>  <!-- this is the usual one, without the %n -->
 * </appender>
 * }</pre>
 *
 * Never blocks the thread that logs. Lines from before the node is connected wait, a thousand at most. What commlib and
 * the client of RabbitMQ log themselves is not sent: sending it would make them log more. Needs {@code
 * ch.qos.logback:logback-classic}. Thread-safe.
 */
public final class NodeAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private static final List<String> NOT_SENT = List.of("io.commlib.runtime.", "com.rabbitmq.", "io.netty.");

    private final PatternLayout layout = new PatternLayout();
    private final BlockingQueue<Early> early = new ArrayBlockingQueue<>(RemoteLogger.CAPACITY);
    private final LongAdder dropped = new LongAdder();
    private String node = "";
    private String pattern = "%logger{20} - %msg%ex";

    /** Makes one; Logback does. */
    public NodeAppender() {}

    /**
     * Sets by which node; the only one of the process otherwise.
     *
     * @param name with its namespace; {@code -} becomes {@code _}
     */
    public void setNode(String name) {
        node = name.replace('-', '_');
    }

    /**
     * Sets what a line says after the time, the node and the level.
     *
     * @param conversion in the notation of Logback
     */
    public void setPattern(String conversion) {
        pattern = conversion;
    }

    @Override
    public void start() {
        layout.setContext(getContext());
        layout.setPattern(pattern);
        layout.start();
        if (layout.isStarted()) {
            super.start();
        }
    }

    @Override
    public void stop() {
        super.stop();
        layout.stop();
    }

    /**
     * How many lines were lost before the node was connected; {@link RemoteLogger#dropped()} tells of later.
     *
     * @return the count since it was made
     */
    public long dropped() {
        return dropped.sum();
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (RemoteLogger.isSending() || NOT_SENT.stream().anyMatch(event.getLoggerName()::startsWith)) {
            return;
        }
        Early line = new Early(event.getTimeStamp(), level(event.getLevel()), layout.doLayout(event));
        @Nullable RemoteLogger logger = RemoteLoggers.find(node);
        if (logger == null) {
            if (!early.offer(line)) {
                dropped.increment();
            }
            return;
        }
        for (Early waited = early.poll(); waited != null; waited = early.poll()) {
            logger.log(waited.millis, waited.level, waited.text);
        }
        logger.log(line.millis, line.level, line.text);
    }

    private static LogLevel level(Level level) {
        if (level.isGreaterOrEqual(Level.ERROR)) {
            return LogLevel.ERROR;
        }
        if (level.isGreaterOrEqual(Level.WARN)) {
            return LogLevel.WARNING;
        }
        return level.isGreaterOrEqual(Level.INFO) ? LogLevel.INFO : LogLevel.DEBUG;
    }

    private record Early(long millis, LogLevel level, String text) {}
}
