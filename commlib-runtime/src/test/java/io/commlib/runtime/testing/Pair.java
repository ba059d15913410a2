package io.commlib.runtime.testing;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message for tests, as generated ones are: both fields are required. */
public record Pair(long a, String b) {

    /** Reads and writes one. */
    public static final Codec<Pair> CODEC = new Codec<>() {

        private static final FieldName A = FieldName.of("a");
        private static final FieldName B = FieldName.of("b");

        @Override
        public void write(MessageWriter out, Pair pair) throws IOException {
            out.beginObject();
            out.field(A, pair.a);
            out.field(B, pair.b, Codecs.STRING);
            out.endObject();
        }

        @Override
        public Pair read(MessageReader in) throws IOException {
            @Nullable Long a = null;
            @Nullable String b = null;
            in.beginMessage("Pair");
            while (in.nextField()) {
                switch (in.field()) {
                    case "a" -> a = in.int64();
                    case "b" -> b = Codecs.STRING.read(in);
                    default -> in.skip();
                }
            }
            if (a == null || b == null) {
                throw new BadMessageException("Pair", List.of(new Violation(a == null ? "a" : "b", "is required")));
            }
            return new Pair(a, b);
        }
    };

    /** One whose text says nothing. */
    public static Pair of(long a) {
        return new Pair(a, "");
    }
}
