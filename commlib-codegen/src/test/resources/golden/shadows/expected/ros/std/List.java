package ros.std;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.Frozen;
import io.commlib.runtime.codec.Keys;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code ros.std.List}.
 *
 * @param list {@code list}
 * @param map {@code map}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record List(java.util.List<List> list, java.util.Map<String, Map> map) {

    /** Reads and writes it. */
    public static final Codec<List> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public List {
        list = Frozen.list(list);
        map = Frozen.map(map);
        Violations.none()
                .required("list", list)
                .required("map", map)
                .throwIfAny("List");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .list(list)
                .map(map);
    }

    /** Builds a {@link List}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private java.util.@Nullable List<List> list;
        private java.util.@Nullable Map<String, Map> map;

        private Builder() {}

        /** Sets {@code list}. */
        public Builder list(java.util.List<List> list) {
            this.list = list;
            return this;
        }

        /** Sets {@code map}. */
        public Builder map(java.util.Map<String, Map> map) {
            this.map = map;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public List build() {
            return new List(list, map);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<List> {
        private static final FieldName LIST = FieldName.of("list");
        private static final FieldName MAP = FieldName.of("map");

        @Override
        public void write(MessageWriter out, List value) throws IOException {
            out.beginObject();
            out.list(LIST, value.list, List.CODEC);
            out.map(MAP, value.map, Keys.STRING, Map.CODEC);
            out.endObject();
        }

        @Override
        public List read(MessageReader in) throws IOException {
            java.util.List<List> list = null;
            java.util.Map<String, Map> map = null;
            in.beginMessage("List");
            while (in.nextField()) {
                switch (in.field()) {
                    case "list" -> list = in.list(List.CODEC);
                    case "map" -> map = in.map(Keys.STRING, Map.CODEC);
                    default -> in.skip();
                }
            }
            return new List(list, map);
        }
    }
}
