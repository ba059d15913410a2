package io.commlib.runtime.python;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message of required fields of one type, as generated code would read and write it: their values, in order. */
final class Fields<T> implements Codec<List<T>> {

    private final Codec<T> type;
    private final List<String> names;

    Fields(Codec<T> type, String... names) {
        this.type = type;
        this.names = List.of(names);
    }

    @Override
    public void write(MessageWriter out, List<T> values) throws IOException {
        out.beginObject();
        for (int i = 0; i < names.size(); i++) {
            out.field(FieldName.of(names.get(i)), values.get(i), type);
        }
        out.endObject();
    }

    @Override
    public List<T> read(MessageReader in) throws IOException {
        List<@Nullable T> values = new ArrayList<>(Collections.nCopies(names.size(), null));
        in.beginMessage("message");
        while (in.nextField()) {
            int index = names.indexOf(in.field());
            if (index < 0) {
                in.skip();
            } else {
                values.set(index, type.read(in));
            }
        }
        List<T> complete = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            T value = values.get(i);
            if (value == null) {
                throw new BadMessageException("message", List.of(new Violation(names.get(i), "is required")));
            }
            complete.add(value);
        }
        return complete;
    }
}
