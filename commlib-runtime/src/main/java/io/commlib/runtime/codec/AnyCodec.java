package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.JsonParser;
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
    public Any read(MessageReader in) throws IOException {
        JsonParser parser = in.parser();
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Any.OfString(parser.getText());
            case VALUE_NUMBER_INT -> new Any.OfInteger(integer(parser));
            case VALUE_NUMBER_FLOAT -> new Any.OfFloat(in.float64());
            case VALUE_TRUE -> new Any.OfBool(true);
            case VALUE_FALSE -> new Any.OfBool(false);
            case START_ARRAY -> new Any.OfList(in.list(this));
            case START_OBJECT -> new Any.OfObject(in.map(Keys.STRING, this));
            case VALUE_EMBEDDED_OBJECT -> new Any.OfBytes(Bytes.owned(parser.getBinaryValue()));
            default -> Any.NULL;
        };
    }

    private static BigInteger integer(JsonParser parser) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : BigInteger.valueOf(parser.getLongValue());
    }
}
