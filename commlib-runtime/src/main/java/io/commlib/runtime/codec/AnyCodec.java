package io.commlib.runtime.codec;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;

/** Free JSON. */
final class AnyCodec implements Codec<Any> {

    @Override
    public void write(MessageWriter out, Any value) throws IOException {
        Output output = out.output();
        if (value instanceof Any.OfString string) {
            Codecs.STRING.write(out, string.value());
        } else if (value instanceof Any.OfInteger integer) {
            Codecs.writeBigInteger(out, integer.value());
        } else if (value instanceof Any.OfFloat number) {
            output.number(number.value());
        } else if (value instanceof Any.OfBool bool) {
            output.bool(bool.value());
        } else if (value instanceof Any.OfObject object) {
            output.beginObject();
            for (Map.Entry<String, Any> field : object.fields().entrySet()) {
                output.name(field.getKey());
                write(out, field.getValue());
            }
            output.endObject();
        } else if (value instanceof Any.OfList list) {
            out.elements(list.values(), this);
        } else if (value instanceof Any.OfBytes bytes) {
            output.binary(bytes.value().content());
        } else {
            output.nothing();
        }
    }

    @Override
    public Any read(MessageReader reader) throws IOException {
        Input in = reader.input();
        return switch (in.kind()) {
            case STRING -> new Any.OfString(reader.string("a string"));
            case INTEGER -> new Any.OfInteger(integer(in));
            case FRACTION, NOT_FINITE -> new Any.OfFloat(reader.float64());
            case TRUE, FALSE -> new Any.OfBool(reader.bool());
            case LIST -> new Any.OfList(reader.list(this));
            case OBJECT -> new Any.OfObject(reader.map(Keys.STRING, this));
            case BYTES -> new Any.OfBytes(Bytes.owned(in.bytes()));
            case NULL -> {
                in.skip();
                yield Any.NULL;
            }
        };
    }

    private static BigInteger integer(Input in) throws IOException {
        long plain = in.integer();
        return plain == Input.NO_INTEGER ? new BigInteger(in.numeral()) : BigInteger.valueOf(plain);
    }
}
