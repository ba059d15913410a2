package io.commlib.gateway.config;

import io.commlib.idl.model.Interface;
import io.commlib.idl.model.Model;
import io.commlib.idl.model.Rpc;
import io.commlib.idl.model.Topic;
import io.commlib.idl.model.TypeName;
import io.commlib.idl.schema.JsonSchemas;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an interface file offers over HTTP.
 *
 * @param name of the interface
 * @param version of the interface
 * @param schemas JSON Schemas by the names of types
 */
public record Offer(String name, String version, List<Call> calls, List<Stream> streams, Map<String, String> schemas) {

    /**
     * An rpc.
     *
     * @param request the name of its type
     * @param response the name of its type
     * @param errors the names of the types of errors that it declares
     * @param timeout null for the usual
     */
    public record Call(
            String name,
            String uri,
            String request,
            String response,
            List<String> errors,
            @Nullable Duration timeout) {}

    /**
     * A topic.
     *
     * @param message the name of its type
     */
    public record Stream(String name, String uri, String message) {}

    static Offer of(Interface definition, Model model) {
        return new Offer(
                definition.name(),
                definition.version(),
                definition.rpcs().stream().map(Offer::call).toList(),
                definition.topics().stream().map(Offer::stream).toList(),
                JsonSchemas.of(model));
    }

    private static Call call(Rpc rpc) {
        return new Call(
                rpc.name(),
                rpc.uri().text(),
                rpc.request().message().toString(),
                rpc.response().message().toString(),
                rpc.errors().stream().map(TypeName::toString).toList(),
                rpc.timeout());
    }

    private static Stream stream(Topic topic) {
        return new Stream(
                topic.name(), topic.uri().text(), topic.message().message().toString());
    }
}
