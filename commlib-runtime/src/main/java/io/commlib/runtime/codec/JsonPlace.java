package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in JSON, found by looking through all that stands before it: so reading and writing need not know where they are until something
 * is wrong. What stands before it has been read, or written, without a mistake.
 */
final class JsonPlace {

    private final List<Level> levels = new ArrayList<>();
    private int line = 1;
    private int column = 1;

    private JsonPlace() {}

    /** An object or list: where in it the place is. */
    private static final class Level {
        final boolean list;
        int index;
        boolean named;

        @Nullable
        String name;

        Level(boolean list) {
            this.list = list;
        }
    }

    static JsonPlace at(int position, byte[] json, int from) {
        JsonPlace place = new JsonPlace();
        int at = from;
        while (at < position) {
            int end = json[at] == '"' ? stringEnd(json, at + 1, position) : at + 1;
            if (end > position) {
                place.column += position - at;
                return place;
            }
            place.pass(json, at, end);
            at = end;
        }
        return place;
    }

    private static int stringEnd(byte[] json, int from, int to) {
        int at = from;
        while (at < to && json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    /** From 1. */
    int line() {
        return line;
    }

    /** In bytes, from 1. */
    int column() {
        return column;
    }

    /** The path to it through the outermost levels. */
    String path(int most) {
        String path = "";
        for (Level level : levels.subList(0, Math.min(most, levels.size()))) {
            if (level.list) {
                path += "[" + level.index + "]";
            } else if (level.name != null) {
                path = ReadFailure.join(path, ReadFailure.quote(level.name));
            }
        }
        return path;
    }

    private void pass(byte[] json, int at, int end) {
        Level level = levels.isEmpty() ? null : levels.get(levels.size() - 1);
        column += end - at;
        switch (json[at]) {
            case '{' -> levels.add(new Level(false));
            case '[' -> levels.add(new Level(true));
            case '}', ']' -> {
                if (level != null) {
                    levels.remove(level);
                }
            }
            case ',' -> {
                if (level != null) {
                    level.index++;
                    level.named = false;
                }
            }
            case '"' -> {
                if (level != null && !level.list && !level.named) {
                    level.named = true;
                    level.name = JsonString.unescape(new String(json, at + 1, end - at - 2, UTF_8));
                }
            }
            case '\n' -> {
                line++;
                column = 1;
            }
            default -> {}
        }
    }
}
