package io.commlib.runtime.rest;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An HTTP call that a REST proxy is asked to make.
 *
 * @param target where
 * @param path what comes after the target, from its {@code /} on; may have parameters in braces, such as {@code
 *     /users/{id}}, and a query
 * @param verb GET, POST, PUT, PATCH, DELETE, HEAD or OPTIONS
 * @param queryParams added to the query; plain values, or lists of them for parameters that repeat
 * @param pathParams fill in the parameters of the path; plain values
 * @param bodyParams what is sent, but with GET and HEAD: fields of a form, or JSON when a header {@code Content-Type} says so;
 *     a string is sent as it is
 * @param headers sent as they are
 */
public record RestRequest(
        RestTarget target,
        String path,
        String verb,
        Map<String, Any> queryParams,
        Map<String, Any> pathParams,
        Any bodyParams,
        Map<String, String> headers) {

    /** Reads both forms, and writes each as its peers expect it. */
    public static final Codec<RestRequest> CODEC = new RequestCodec();

    /** Copies the maps. */
    public RestRequest {
        queryParams = Any.of(queryParams) instanceof Any.OfObject object ? object.fields() : queryParams;
        pathParams = Any.of(pathParams) instanceof Any.OfObject object ? object.fields() : pathParams;
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /**
     * A request without parameters, a body and headers.
     *
     * @param verb such as GET
     * @param baseUrl such as {@code https://api.example.com}
     * @param path such as {@code /users/7}
     * @return the request
     */
    public static RestRequest of(String verb, String baseUrl, String path) {
        return new RestRequest(
                new RestTarget.BaseUrl(baseUrl), path, verb, Map.of(), Map.of(), Any.of(Map.of()), Map.of());
    }

    /**
     * The same with these parameters in its query.
     *
     * @param parameters plain values or lists of them
     * @return a copy
     */
    public RestRequest withQuery(Map<String, Any> parameters) {
        return new RestRequest(target, path, verb, parameters, pathParams, bodyParams, headers);
    }

    /**
     * The same with these parameters in its path.
     *
     * @param parameters plain values
     * @return a copy
     */
    public RestRequest withPath(Map<String, Any> parameters) {
        return new RestRequest(target, path, verb, queryParams, parameters, bodyParams, headers);
    }

    /**
     * The same with this body.
     *
     * @param body fields of a form, JSON when the headers say so, or a string
     * @return a copy
     */
    public RestRequest withBody(Any body) {
        return new RestRequest(target, path, verb, queryParams, pathParams, body, headers);
    }

    /**
     * The same with these headers.
     *
     * @param fields by name
     * @return a copy
     */
    public RestRequest withHeaders(Map<String, String> fields) {
        return new RestRequest(target, path, verb, queryParams, pathParams, bodyParams, fields);
    }

    /** Never what may be secret: neither parameters nor headers. */
    @Override
    public String toString() {
        return "RestRequest[" + verb + " " + target + "]";
    }

    private static final class RequestCodec implements Codec<RestRequest> {

        @Override
        public void write(MessageWriter out, RestRequest request) throws IOException {
            Map<String, Any> fields = new LinkedHashMap<>();
            if (request.target instanceof RestTarget.BaseUrl base) {
                fields.put("base_url", Any.of(base.url()));
            } else if (request.target instanceof RestTarget.HostAndPort documented) {
                fields.put("host", Any.of(documented.host()));
                fields.put("port", Any.of(documented.port()));
            }
            Map<String, Any> headers = new LinkedHashMap<>();
            request.headers.forEach((name, value) -> headers.put(name, Any.of(value)));
            fields.put("path", Any.of(request.path));
            fields.put("verb", Any.of(request.verb));
            fields.put("query_params", Any.of(request.queryParams));
            fields.put("path_params", Any.of(request.pathParams));
            fields.put("body_params", request.bodyParams);
            fields.put("headers", Any.of(headers));
            Codecs.ANY.write(out, Any.of(fields));
        }

        @Override
        public RestRequest read(MessageReader in) throws IOException {
            JsonFields fields = JsonFields.read("RestRequest", in);
            return new RestRequest(
                    target(fields),
                    fields.text("path", "/"),
                    fields.text("verb", "GET"),
                    fields.object("query_params"),
                    fields.object("path_params"),
                    fields.any("body_params", Any.of(Map.of())),
                    fields.texts("headers"));
        }

        private static RestTarget target(JsonFields fields) {
            boolean later = fields.has("base_url");
            if (later == fields.has("host")) {
                throw new BadMessageException(
                        "RestRequest",
                        List.of(new Violation("base_url", "must be there, or else host and port, but not both")));
            }
            return later
                    ? new RestTarget.BaseUrl(fields.text("base_url", ""))
                    : new RestTarget.HostAndPort(fields.text("host", ""), fields.integer("port", 80));
        }
    }
}
