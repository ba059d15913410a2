package io.commlib.runtime.logging;

import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.pubsub.PatternChannel;
import io.commlib.runtime.pubsub.Subscription;
import java.io.PrintStream;
import java.util.function.Consumer;

/** The log lines that nodes send. */
public final class RemoteLogs {

    private RemoteLogs() {}

    /**
     * Receives the lines of nodes; nodes do.
     *
     * @param context of the node that receives
     * @param node whose, with its namespace; a segment may be {@code *}
     * @param handler takes each whole line, such as {@code [1795380653000][base][INFO] - text}
     * @return open and taking part
     * @throws io.commlib.runtime.error.BadAddressException when the name does not follow the notation
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public static Subscription subscribe(EndpointContext context, String node, Consumer<String> handler) {
        return new PatternChannel<>(context, LogLine.topic(node))
                .subscribe((topic, line) -> handler.accept(line.text()));
    }

    /**
     * Prints lines. They come from others: control characters, which a terminal might obey, are printed as question
     * marks, but for the ends of lines and tabs.
     *
     * @param out where to
     * @return for {@link #subscribe}
     */
    public static Consumer<String> printer(PrintStream out) {
        return line -> out.println(harmless(line));
    }

    private static String harmless(String line) {
        StringBuilder text = new StringBuilder(line.length());
        line.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? '?' : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
