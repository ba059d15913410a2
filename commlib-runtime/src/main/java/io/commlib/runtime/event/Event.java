package io.commlib.runtime.event;

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

/**
 * An event as it goes over the wire: an object of {@code name}, {@code uri}, {@code description} and {@code payload}.
 * Only the payload is needed on reading, since other writers leave out the rest.
 *
 * @param <P> the payload
 */
record Event<P>(String name, String uri, String description, P payload) {

    static <P> Codec<Event<P>> codec(Codec<P> payload) {
        return new EventCodec<>(payload);
    }

    private static final class EventCodec<P> implements Codec<Event<P>> {

        private static final FieldName NAME = FieldName.of("name");
        private static final FieldName URI = FieldName.of("uri");
        private static final FieldName DESCRIPTION = FieldName.of("description");
        private static final FieldName PAYLOAD = FieldName.of("payload");

        private final Codec<P> payloads;

        EventCodec(Codec<P> payloads) {
            this.payloads = payloads;
        }

        @Override
        public void write(MessageWriter out, Event<P> event) throws IOException {
            out.beginObject();
            out.field(NAME, event.name, Codecs.STRING);
            out.field(URI, event.uri, Codecs.STRING);
            out.field(DESCRIPTION, event.description, Codecs.STRING);
            out.field(PAYLOAD, event.payload, payloads);
            out.endObject();
        }

        @Override
        public Event<P> read(MessageReader in) throws IOException {
            String name = "";
            String uri = "";
            String description = "";
            @Nullable P payload = null;
            in.beginMessage("Event");
            while (in.nextField()) {
                switch (in.field()) {
                    case "name" -> name = Codecs.STRING.read(in);
                    case "uri" -> uri = Codecs.STRING.read(in);
                    case "description" -> description = Codecs.STRING.read(in);
                    case "payload" -> payload = payloads.read(in);
                    default -> in.skip();
                }
            }
            if (payload == null) {
                throw new BadMessageException("Event", List.of(new Violation("payload", "is required")));
            }
            return new Event<>(name, uri, description, payload);
        }
    }
}
