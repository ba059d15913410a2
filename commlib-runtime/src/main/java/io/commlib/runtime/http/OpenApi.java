package io.commlib.runtime.http;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes OpenAPI 3.1. */
final class OpenApi {

    private static final JsonSchema PROBLEM = JsonSchema.parse("""
            {"type": "object",
             "required": ["type", "title", "status", "detail"],
             "properties": {
               "type": {"type": "string", "description": "urn:commlib:error:NAME for an error that the interface declares"},
               "title": {"type": "string"},
               "status": {"type": "integer"},
               "detail": {"type": "string"},
               "fields": {"type": "object", "description": "of an error that the interface declares"},
               "violations": {"type": "array", "items": {"type": "object", "properties": {
                 "path": {"type": "string"}, "problem": {"type": "string"}}}}}}""");

    private OpenApi() {}

    static String document(
            String title, String version, Collection<? extends Route> routes, Map<String, JsonSchema> schemas) {
        Map<String, Any> paths = new LinkedHashMap<>();
        for (Route route : routes) {
            if (!route.description().isEmpty()) {
                String verb = route.verb().toLowerCase(Locale.ROOT);
                paths.put(route.paths().get(0), object(verb, Any.of(route.description())));
            }
        }
        Map<String, Any> components = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> components.put(name, schema.value()));
        components.put("Problem", PROBLEM.value());
        Any document = object(
                "openapi", Any.of("3.1.0"),
                "info", object("title", Any.of(title), "version", Any.of(version)),
                "paths", Any.of(paths),
                "components", object("schemas", Any.of(components)));
        return new String(Encoding.JSON.encode(Codecs.ANY, document), StandardCharsets.UTF_8);
    }

    static Map<String, Any> rpc(String name, Collection<String> parameters, JsonSchema request, JsonSchema response) {
        List<Any> all = new ArrayList<>(parameters(parameters));
        all.add(object(
                "name", Any.of(RpcRoute.TIMEOUT),
                "in", Any.of("header"),
                "description", Any.of("how many milliseconds the call may take"),
                "schema", object("type", Any.of("integer"), "minimum", Any.of(1))));
        return fields(
                "operationId", Any.of("rpc_" + name),
                "parameters", Any.of(all),
                "requestBody", object("required", Any.of(true), "content", content(Replies.JSON, request.value())),
                "responses", responses("the response", content(Replies.JSON, response.value())));
    }

    /** Each event's data is JSON, which a schema of JSON Schema's content vocabulary can say. */
    static Map<String, Any> topic(String name, Collection<String> parameters, JsonSchema message, boolean pattern) {
        Any data = pattern
                ? object(
                        "type", Any.of("object"),
                        "properties", object("topic", object("type", Any.of("string")), "message", message.value()))
                : message.value();
        Any event = object(
                "type", Any.of("string"),
                "description", Any.of("server-sent events; the data of each is"),
                "contentMediaType", Any.of(Replies.JSON),
                "contentSchema", data);
        return fields(
                "operationId", Any.of("topic_" + name),
                "parameters", Any.of(parameters(parameters)),
                "responses", responses("messages as they are published", content("text/event-stream", event)));
    }

    private static List<Any> parameters(Collection<String> names) {
        List<Any> parameters = new ArrayList<>();
        for (String name : names) {
            parameters.add(object(
                    "name", Any.of(name),
                    "in", Any.of("query"),
                    "required", Any.of(true),
                    "schema", object("type", Any.of("string"))));
        }
        return parameters;
    }

    private static Any responses(String description, Any content) {
        return object(
                "200", object("description", Any.of(description), "content", content),
                "default",
                        object(
                                "description", Any.of("why there is none"),
                                "content",
                                        content(
                                                Replies.PROBLEM,
                                                JsonSchema.ref("Problem").value())));
    }

    private static Any content(String type, Any schema) {
        return object(type, object("schema", schema));
    }

    private static Any object(Object... namesAndValues) {
        return Any.of(fields(namesAndValues));
    }

    private static Map<String, Any> fields(Object... namesAndValues) {
        Map<String, Any> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], (Any) namesAndValues[i + 1]);
        }
        return fields;
    }
}
