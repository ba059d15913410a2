package io.commlib.runtime.python;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of JSON, for tests. */
final class Json {

    private Json() {}

    static Any read(byte[] bytes) {
        return Encoding.JSON.decode(Codecs.ANY, bytes);
    }

    static Map<String, Any> object(@Nullable Any value) {
        return ((Any.OfObject) Objects.requireNonNull(value)).fields();
    }

    static List<Any> list(@Nullable Any value) {
        return ((Any.OfList) Objects.requireNonNull(value)).values();
    }

    static String text(@Nullable Any value) {
        return ((Any.OfString) Objects.requireNonNull(value)).value();
    }
}
