package io.commlib.runtime.python;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The messages of the recorded programs as an interface file would declare them; absent fields stay absent. */
final class Declared implements Codec<Map<String, Object>> {

    private static final Map<String, Codec<?>> TYPES = Map.ofEntries(
            Map.entry("Any", Codecs.ANY),
            Map.entry("Empty", message()),
            Map.entry("AddTwoInts.Request", message("a", Codecs.INT64, "b", Codecs.INT64)),
            Map.entry("AddTwoInts.Response", message("c", Codecs.INT64)),
            Map.entry(
                    "Sonar",
                    message(
                            "distance", Codecs.FLOAT64,
                            "horizontal_fov", Codecs.FLOAT64,
                            "vertical_fov", Codecs.FLOAT64)),
            Map.entry("SendGoal.Request", message("description", Codecs.STRING, "goal_data", goal())),
            Map.entry(
                    "SendGoal.Response",
                    message(
                            "status", Codecs.INT32,
                            "timestamp", Codecs.INT64,
                            "goal_id", Codecs.STRING,
                            "error", Codecs.STRING)),
            Map.entry("CancelGoal.Request", message("goal_id", Codecs.STRING, "timestamp", Codecs.INT64)),
            Map.entry("CancelGoal.Response", reply(message())),
            Map.entry("GetResult.Request", message("goal_id", Codecs.STRING)),
            Map.entry("GetResult.Response", reply(message("dest_cm", Codecs.INT64))),
            Map.entry("Status", message("goal_id", Codecs.STRING, "status", Codecs.INT32)),
            Map.entry(
                    "Feedback",
                    message("feedback_data", message("current_cm", Codecs.INT64), "goal_id", Codecs.STRING)),
            Map.entry(
                    "Notify",
                    message(
                            "msg", Codecs.STRING,
                            "status", Codecs.INT32,
                            "goal_id", Codecs.STRING,
                            "goal_data", goal(),
                            "goal_description", Codecs.STRING)),
            Map.entry("Heartbeat", message("ts", Codecs.INT64)),
            Map.entry("Control.Response", message("status", Codecs.INT32, "error", Codecs.STRING)),
            Map.entry(
                    "Event",
                    message(
                            "name", Codecs.STRING,
                            "uri", Codecs.STRING,
                            "description", Codecs.STRING,
                            "header", Codecs.ANY,
                            "payload", message("level", Codecs.INT64))));

    private final Map<String, Codec<?>> fields;

    private Declared(Map<String, Codec<?>> fields) {
        this.fields = fields;
    }

    /** The codec of a type of this name. */
    static Codec<?> type(String name) {
        Codec<?> type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no type is called " + name);
        }
        return type;
    }

    private static Codec<?> goal() {
        return message("target_cm", Codecs.INT64);
    }

    private static Codec<?> reply(Codec<?> result) {
        return message("status", Codecs.INT32, "timestamp", Codecs.INT64, "result", result, "error", Codecs.STRING);
    }

    private static Codec<?> message(Object... namesAndTypes) {
        Map<String, Codec<?>> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            fields.put((String) namesAndTypes[i], (Codec<?>) namesAndTypes[i + 1]);
        }
        return new Declared(fields);
    }

    @Override
    public void write(MessageWriter out, Map<String, Object> message) throws IOException {
        out.beginObject();
        for (Map.Entry<String, Object> field : message.entrySet()) {
            write(out, field.getKey(), field.getValue());
        }
        out.endObject();
    }

    @SuppressWarnings("unchecked")
    private void write(MessageWriter out, String name, Object value) throws IOException {
        out.field(FieldName.of(name), value, (Codec<Object>) Objects.requireNonNull(fields.get(name)));
    }

    @Override
    public Map<String, Object> read(MessageReader in) throws IOException {
        Map<String, Object> message = new LinkedHashMap<>();
        in.beginMessage("message");
        while (in.nextField()) {
            Codec<?> field = fields.get(in.field());
            if (field == null) {
                throw new IllegalStateException("the field " + in.field() + " is not declared");
            }
            message.put(in.field(), field.read(in));
        }
        return message;
    }
}
