package io.commlib.idl.yaml;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says what a library says of bad YAML in the words of people who write interface files. */
final class SyntaxProblem {

    private static final String QUOTE = "put the whole value in quotes";

    private final String context;
    private final String problem;
    private final @Nullable Mark contextMark;
    private final Mark mark;
    private final SyntaxPlace place;
    private final Places places;
    private final Diagnostics out;

    SyntaxProblem(MarkedYamlEngineException exception, char[] chars, Places places, Diagnostics out) {
        Optional<Mark> problemMark = exception.getProblemMark();
        this.context = exception.getContext() == null ? "" : exception.getContext();
        this.problem = exception.getProblem() == null ? "" : exception.getProblem();
        this.contextMark = exception.getContextMark().orElse(null);
        this.mark = problemMark.orElseGet(() -> exception.getContextMark().orElseThrow());
        this.place = new SyntaxPlace(chars, places.index(mark));
        this.places = places;
        this.out = out;
    }

    /** Where the library noticed it, from 1. */
    int line() {
        return places.at(mark, 1).line();
    }

    void report() {
        if (context.endsWith("an alias") || context.endsWith("an anchor")) {
            char first = context.endsWith("an alias") ? '*' : '&';
            feature(
                    first == '*' ? "a YAML alias" : "a YAML anchor",
                    "put a value that begins with '" + first + "' in quotes");
        } else if (context.contains("a tag") || problem.contains("tag handle")) {
            feature("a YAML tag", "put a value that begins with '!' in quotes");
        } else if (context.contains("directive") || problem.contains("directive")) {
            feature("a YAML directive", "put a value that begins with '%' in quotes");
        } else if (problem.startsWith("mapping keys")) {
            feature("a YAML key that is not text", "put a value that begins with '?' in quotes");
        } else if (context.contains("quoted scalar")) {
            quoted();
        } else if (problem.contains("TAB")) {
            back(place.behindTab(), 1, "a tab indents this line", "indent with spaces");
        } else if (problem.contains("cannot start any token")) {
            start();
        } else if (problem.startsWith("mapping values")) {
            colon();
        } else if (problem.startsWith("could not find expected ':'")) {
            missingColon();
        } else if (problem.startsWith("expected ',' or")) {
            flow();
        } else if (problem.startsWith("expected <block end>") || problem.startsWith("expected '<document start>'")) {
            structure();
        } else if (problem.startsWith("expected the node content")) {
            missingNode();
        } else if (problem.startsWith("sequence entries")) {
            here("a list cannot begin here", "begin it on a line of its own, or write [a, b]");
        } else if (context.contains("block scalar")) {
            here("the text after '|' or '>' begins on the next line", null);
        } else {
            here(problem.isEmpty() ? "this is not YAML" : problem, null);
        }
    }

    private void feature(String what, String help) {
        out.report(
                RuleId.YAML_FEATURE,
                places.at(contextMark == null ? mark : contextMark, 1),
                what + ": the language has none",
                help);
    }

    private void here(String message, @Nullable String help) {
        out.report(RuleId.YAML_SYNTAX, places.at(mark, 1), message, help);
    }

    private void back(int columns, int length, String message, @Nullable String help) {
        Span at = places.at(mark, 1);
        out.report(RuleId.YAML_SYNTAX, new Span(at.line(), Math.max(1, at.column() - columns), length), message, help);
    }

    private void atContext(int length, String message, @Nullable String help) {
        out.report(RuleId.YAML_SYNTAX, places.at(contextMark == null ? mark : contextMark, length), message, help);
    }

    private void quoted() {
        if (problem.contains("end of stream") || problem.contains("document separator")) {
            atContext(1, "this quote is never closed", "close it with the same quote");
        } else if (problem.contains("unknown escape")) {
            back(1, 2, "this is no escape", "write '\\\\' for a backslash, or use single quotes");
        } else {
            here(
                    "this escape has too few hexadecimal digits, or stands for no character",
                    "\\x41, \\u0041 or \\U00000041");
        }
    }

    private void start() {
        char c = place.character();
        here("a value cannot begin with '" + c + "'", "put the value in quotes");
    }

    /** A colon and a blank where no key can be. */
    private void colon() {
        if (place.colonBeforeOnLine()) {
            here("a value cannot have ':' and a space in it", QUOTE);
        } else if (place.lineBeforeIsAsDeep()) {
            here("the line before this one has no ':', so this key belongs to nothing", "write 'key: value' there");
        } else {
            back(
                    place.fromLineContent(),
                    Math.max(1, place.fromLineContent()),
                    "this key is indented deeper than the one before it, which has a value already",
                    "indent it like its neighbours, or put the value before it in quotes");
        }
    }

    private void missingColon() {
        SyntaxPlace key = contextMark == null ? place : place.at(places.index(contextMark));
        int colon = key.colonInWord();
        if (colon > 0 && contextMark != null) {
            Span at = places.at(contextMark, 1);
            out.report(
                    RuleId.YAML_SYNTAX,
                    new Span(at.line(), at.column() + colon, 1),
                    "a space is missing after ':'",
                    null);
        } else {
            atContext(key.toLineEnd(), "expected 'key: value', but there is no ':'", null);
        }
    }

    private void flow() {
        char close = problem.charAt(problem.indexOf("or '") + 4);
        boolean atEnd = place.character() == 0;
        boolean outside = contextMark != null
                && contextMark.getLine() < mark.getLine()
                && place.indentation() <= place.at(places.index(contextMark)).indentation();
        if (atEnd || outside) {
            atContext(1, "this bracket is never closed", "close it with '" + close + "'");
        } else if (place.character() == ':' && !place.colonBeforeOnLine() && place.fromLineContent() > 0) {
            back(place.fromLineContent(), place.fromLineContent(), "a ',' is missing before this", null);
        } else {
            here(
                    "expected ',' or '" + close + "', but found '" + place.codePoint() + "'",
                    place.character() == ':'
                            ? "a ',' may be missing before the last word"
                            : "a value with brackets in it has to be in quotes");
        }
    }

    private void structure() {
        char c = place.character();
        if (problem.endsWith("found '-'") || problem.endsWith("sequence start>'")) {
            here("a list item stands among keys", "indent it below its key");
        } else if (c == ':') {
            here("a key is missing before ':'", null);
        } else if (c == ']' || c == '}') {
            here("'" + c + "' closes nothing", null);
        } else if (place.fromLineContent() == 0) {
            here("the indentation of this line fits none of the lines above it", "indent it like its neighbours");
        } else {
            here("the value ends before this", QUOTE);
        }
    }

    private void missingNode() {
        char c = place.character();
        if (c == ',') {
            here("nothing stands before this ','", "remove it, or put the value in quotes");
        } else if (c == ']' || c == '}') {
            here("'" + c + "' closes nothing", "put a value that begins with '" + c + "' in quotes");
        } else {
            here("a value is missing here", null);
        }
    }
}
