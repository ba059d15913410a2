package io.commlib.runtime.http;

import com.sun.net.httpserver.HttpExchange;
import io.commlib.runtime.codec.Any;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What is behind one path. Thread-safe. */
interface Route {

    /** The paths that lead here; the first is the one that is described. */
    List<String> paths();

    /** The one verb that it answers, in upper case. */
    String verb();

    /** What the OpenAPI document says of it, under its path and verb; empty for what is not described. */
    Map<String, Any> description();

    /** Answers, or throws what is answered instead. */
    void handle(HttpExchange exchange) throws IOException, Problem;
}
