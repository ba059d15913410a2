package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads CBOR. The parser stands on a value, and goes on only when the next one is asked for. */
final class CborInput implements Input {

    private static final int LONGEST_PROBLEM = 200;

    private final JsonParser in;
    private final MessageReader reader = new MessageReader(this);
    private String field = "";

    CborInput(JsonParser in) {
        this.in = in;
    }

    @Override
    public MessageReader reader() {
        return reader;
    }

    @Override
    public boolean begin() throws IOException {
        return in.nextToken() != null;
    }

    @Override
    public boolean end() throws IOException {
        return in.nextToken() == null;
    }

    @Override
    public Kind kind() throws IOException {
        return switch (token()) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.LIST;
            case VALUE_STRING -> Kind.STRING;
            case VALUE_NUMBER_INT -> Kind.INTEGER;
            case VALUE_NUMBER_FLOAT -> in.isNaN() ? Kind.NOT_FINITE : Kind.FRACTION;
            case VALUE_TRUE -> Kind.TRUE;
            case VALUE_FALSE -> Kind.FALSE;
            case VALUE_EMBEDDED_OBJECT -> Kind.BYTES;
            default -> Kind.NULL;
        };
    }

    @Override
    public boolean isNull() {
        return token() == JsonToken.VALUE_NULL;
    }

    @Override
    public boolean beginObject() {
        return token() == JsonToken.START_OBJECT;
    }

    @Override
    public boolean nextField() throws IOException {
        String name = in.nextFieldName();
        if (name == null) {
            return false;
        }
        field = name;
        in.nextToken();
        return true;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean beginList() {
        return token() == JsonToken.START_ARRAY;
    }

    @Override
    public boolean nextElement() throws IOException {
        return in.nextToken() != JsonToken.END_ARRAY;
    }

    @Override
    public @Nullable String string() throws IOException {
        return token() == JsonToken.VALUE_STRING ? in.getText() : null;
    }

    @Override
    public long integer() throws IOException {
        boolean fits = token() == JsonToken.VALUE_NUMBER_INT && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        return fits ? in.getLongValue() : NO_INTEGER;
    }

    @Override
    public double number() throws IOException {
        double value = token().isNumeric() ? in.getDoubleValue() : Double.NaN;
        return Double.isFinite(value) ? value : Double.NaN;
    }

    @Override
    public float smallNumber() throws IOException {
        float value = token().isNumeric() ? in.getFloatValue() : Float.NaN;
        return Float.isFinite(value) ? value : Float.NaN;
    }

    @Override
    public String numeral() throws IOException {
        return in.getText();
    }

    @Override
    public byte[] bytes() throws IOException {
        return in.getBinaryValue();
    }

    @Override
    public void skip() throws IOException {
        in.skipChildren();
    }

    @Override
    public void back() {
        // it is there still
    }

    @Override
    public int depth() {
        return standing().getNestingDepth();
    }

    @Override
    public String path(int levels) {
        JsonStreamContext context = standing();
        while (context.getNestingDepth() > levels) {
            context = context.getParent();
        }
        return path(context);
    }

    @Override
    public String problem(IOException failure) {
        if (!(failure instanceof JsonProcessingException processing)) {
            return "cannot be read: " + failure;
        }
        String kind =
                failure instanceof StreamConstraintsException ? "is larger than allowed: " : "is not well-formed: ";
        StringBuilder problem = new StringBuilder(kind);
        String.valueOf(processing.getOriginalMessage())
                .chars()
                .limit(LONGEST_PROBLEM)
                .forEach(c -> problem.append(Character.isISOControl(c) ? '?' : (char) c));
        return problem.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The path of a place in a message. */
    static String path(JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        if (parent == null) {
            return "";
        }
        String above = path(parent);
        if (context.inArray()) {
            return above + "[" + Math.max(0, context.getCurrentIndex()) + "]";
        }
        String name = context.getCurrentName();
        return name == null ? above : ReadFailure.join(above, ReadFailure.quote(name));
    }

    private JsonToken token() {
        return Objects.requireNonNullElse(in.currentToken(), JsonToken.NOT_AVAILABLE);
    }

    /** The context of the value that the parser stands on, or has just left. */
    private JsonStreamContext standing() {
        JsonStreamContext context = in.getParsingContext();
        return token().isStructStart() && context.getParent() != null ? context.getParent() : context;
    }
}
