package io.commlib.idl.syntax;

import io.commlib.idl.model.Delivery;
import io.commlib.idl.model.Uri;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint as written. */
public sealed interface EndpointSyntax {

    /** Its name. */
    Name name();

    /** Where it is; null when that could not be read. */
    @Nullable
    UriSyntax uri();

    /** What it says about itself. */
    Notes notes();

    /** What it carries, in the order of the language. */
    List<PayloadSyntax> payloads();

    /**
     * A uri as written.
     *
     * @param parts the place of each segment
     */
    record UriSyntax(Uri uri, List<Name> parts, Name whole) {}

    /** An rpc. */
    record RpcOf(
            Name name,
            @Nullable UriSyntax uri,
            PayloadSyntax request,
            PayloadSyntax response,
            List<TypeSyntax.Named> errors,
            @Nullable Duration timeout,
            Notes notes)
            implements EndpointSyntax {

        @Override
        public List<PayloadSyntax> payloads() {
            return List.of(request, response);
        }
    }

    /**
     * A topic.
     *
     * @param retained where {@code retained: true} stands, or null
     */
    record TopicOf(
            Name name,
            @Nullable UriSyntax uri,
            PayloadSyntax message,
            Delivery delivery,
            @Nullable Name retained,
            Notes notes)
            implements EndpointSyntax {

        @Override
        public List<PayloadSyntax> payloads() {
            return List.of(message);
        }
    }

    /** An action. */
    record ActionOf(
            Name name,
            @Nullable UriSyntax uri,
            PayloadSyntax goal,
            PayloadSyntax result,
            PayloadSyntax feedback,
            Notes notes)
            implements EndpointSyntax {

        @Override
        public List<PayloadSyntax> payloads() {
            return List.of(goal, result, feedback);
        }
    }

    /** An event. */
    record EventOf(Name name, @Nullable UriSyntax uri, PayloadSyntax payload, Delivery delivery, Notes notes)
            implements EndpointSyntax {

        @Override
        public List<PayloadSyntax> payloads() {
            return List.of(payload);
        }
    }
}
