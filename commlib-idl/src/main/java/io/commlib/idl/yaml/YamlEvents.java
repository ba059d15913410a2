package io.commlib.idl.yaml;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Span;
import java.io.CharArrayReader;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The events of a text, up to its end or the first problem, which is reported. */
final class YamlEvents {

    /** The size of files is bounded before they come here. */
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final ParserImpl parser;
    private final Places places;
    private final char[] chars;
    private final Diagnostics out;
    private boolean stopped;
    private int endLine;

    /**
     * Makes one.
     *
     * @param chars the text, ended by NUL
     * @param length without the NUL
     * @param origin where the text begins in its file
     */
    YamlEvents(char[] chars, int length, Span origin, Diagnostics out) {
        this.parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, new CharArrayReader(chars, 0, length)));
        this.places = new Places(chars, length, origin);
        this.chars = chars;
        this.out = out;
    }

    /** The next event; null when there is none. */
    @Nullable
    Event next() {
        if (stopped) {
            return null;
        }
        try {
            return parser.next();
        } catch (MarkedYamlEngineException problem) {
            SyntaxProblem explained = new SyntaxProblem(problem, chars, places, out);
            explained.report();
            endLine = explained.line();
        } catch (YamlEngineException problem) {
            out.report(RuleId.YAML_SYNTAX, Span.START, "the file cannot be read as YAML: " + problem.getMessage());
        }
        stopped = true;
        return null;
    }

    /** Reads no further. */
    void stop() {
        stopped = true;
    }

    /** The line of the problem that ended the reading; 0 when there was none. */
    int endLine() {
        return endLine;
    }

    Span span(Event event) {
        return spanTo(event, event);
    }

    Span spanTo(Event first, Event last) {
        return places.between(start(first), last.getEndMark().orElseThrow());
    }

    Span startOf(Event event, int length) {
        return places.at(start(event), length);
    }

    private static Mark start(Event event) {
        return event.getStartMark().orElseThrow();
    }
}
