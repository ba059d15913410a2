package io.commlib.runtime.http;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Describes a message in the OpenAPI document of a gateway; nothing is checked against it.
 *
 * @param value a JSON Schema of draft 2020-12: an object, or true or false. May refer to {@code
 *     #/components/schemas/NAME} for what {@link HttpGatewayBuilder#schema} was given
 */
public record JsonSchema(Any value) {

    /** Any object. */
    public static final JsonSchema OBJECT = new JsonSchema(Any.of(Map.of("type", Any.of("object"))));

    /**
     * Checks that it can be a schema.
     *
     * @throws IllegalArgumentException when it is neither an object nor true or false
     */
    public JsonSchema {
        if (!(value instanceof Any.OfObject || value instanceof Any.OfBool)) {
            throw new IllegalArgumentException("a JSON Schema is an object, or true or false");
        }
    }

    /**
     * Reads one.
     *
     * @param json the schema
     * @return the schema
     * @throws io.commlib.runtime.error.BadMessageException when it is no JSON
     * @throws IllegalArgumentException when it is neither an object nor true or false
     */
    public static JsonSchema parse(String json) {
        return new JsonSchema(Encoding.JSON.decode(Codecs.ANY, json.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Refers to a schema that {@link HttpGatewayBuilder#schema} was given.
     *
     * @param name its name
     * @return the reference
     */
    public static JsonSchema ref(String name) {
        return new JsonSchema(Any.of(Map.of("$ref", Any.of("#/components/schemas/" + name))));
    }
}
