package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.envelope.WireForm;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.Frame;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages of AMQP that were recorded elsewhere, read and written as the transport does. */
@SuppressWarnings("JavaUtilDate") // what the client library takes and gives
public final class AmqpMessages {

    private static final int LIMIT = 1 << 20;

    private AmqpMessages() {}

    /** What the transport makes of a message with these properties. */
    public static Frame read(Map<String, Any> properties, byte[] body) {
        BasicProperties received = new BasicProperties.Builder()
                .contentType(text(properties.get("content_type")))
                .contentEncoding(text(properties.get("content_encoding")))
                .timestamp(timestamp(properties.get("timestamp")))
                .build();
        return wire(false).read(received, body);
    }

    /** The body of a message in the dialect of the Python library. */
    public static byte[] pythonBody(Frame frame, boolean compressed) {
        FrameProperties wire = wire(compressed);
        return wire.body(frame, wire.own());
    }

    private static FrameProperties wire(boolean compressed) {
        return new FrameProperties(new WireForm(Dialect.COMMLIB_PY, compressed), LIMIT);
    }

    private static @Nullable String text(@Nullable Any value) {
        return value instanceof Any.OfString text ? text.value() : null;
    }

    /** As the client library gives it: it multiplies what is on the wire by a thousand, and lets it overflow. */
    private static @Nullable Date timestamp(@Nullable Any value) {
        return value instanceof Any.OfInteger number ? new Date(number.value().longValue() * 1_000) : null;
    }
}
