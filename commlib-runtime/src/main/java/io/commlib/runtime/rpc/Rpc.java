package io.commlib.runtime.rpc;

import io.commlib.runtime.address.UriParameter;
import io.commlib.runtime.address.UriTemplate;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.error.RemoteFailureException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Describes one rpc: where it is, what it speaks and how long a call may take. Generated code holds one constant per
 * rpc of an interface file.
 *
 * @param <Q> the request
 * @param <R> the response
 * @param name the rpc's name in its interface
 * @param uri where it is served; parameters must be filled in before use
 * @param request reads and writes requests
 * @param response reads and writes responses
 * @param errors the typed errors that it may answer with
 * @param timeout how long a call may take unless the caller says otherwise; positive
 */
public record Rpc<Q, R>(
        String name,
        UriTemplate uri,
        Codec<Q> request,
        Codec<R> response,
        List<ErrorType<? extends RemoteFailureException>> errors,
        Duration timeout) {

    /** How long a call may take when the interface file does not say: ten seconds. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    /**
     * Describes an rpc without typed errors and with {@link #DEFAULT_TIMEOUT}.
     *
     * @param <Q> the request
     * @param <R> the response
     * @param name the rpc's name in its interface
     * @param uri where it is served, such as {@code thing.{device}.ops.add_two_ints}
     * @param request reads and writes requests
     * @param response reads and writes responses
     * @return the description
     * @throws io.commlib.runtime.error.BadAddressException if the uri does not follow the notation
     */
    public static <Q, R> Rpc<Q, R> of(String name, String uri, Codec<Q> request, Codec<R> response) {
        return new Rpc<>(name, UriTemplate.parse(uri), request, response, List.of(), DEFAULT_TIMEOUT);
    }

    /**
     * Describes an rpc on plain objects, when there is no interface file: their fields by name.
     *
     * @param uri where it is served, such as {@code thing.device0.ops.add_two_ints}
     * @return the description; its name is the uri
     * @throws io.commlib.runtime.error.BadAddressException if the uri does not follow the notation
     */
    public static Rpc<Map<String, Any>, Map<String, Any>> untyped(String uri) {
        return of(uri, uri, Codecs.OBJECT, Codecs.OBJECT);
    }

    /** Copies the list of errors. */
    public Rpc {
        errors = List.copyOf(errors);
    }

    /**
     * The same rpc with these typed errors.
     *
     * @param types the errors, replacing those before
     * @return a copy
     */
    public Rpc<Q, R> withErrors(List<ErrorType<? extends RemoteFailureException>> types) {
        return new Rpc<>(name, uri, request, response, types, timeout);
    }

    /**
     * The same rpc with this time limit.
     *
     * @param limit positive
     * @return a copy
     */
    public Rpc<Q, R> withTimeout(Duration limit) {
        return new Rpc<>(name, uri, request, response, errors, limit);
    }

    /**
     * The same rpc somewhere else.
     *
     * @param elsewhere where it is served
     * @return a copy
     */
    public Rpc<Q, R> at(UriTemplate elsewhere) {
        return new Rpc<>(name, elsewhere, request, response, errors, timeout);
    }

    /**
     * The same rpc with parameters of its uri filled in. Parameters that the uri does not have are ignored, so that one
     * set serves all endpoints of an interface.
     *
     * @param parameters the values
     * @return a copy
     * @throws io.commlib.runtime.error.BadAddressException if a value is not one segment
     */
    public Rpc<Q, R> with(UriParameter... parameters) {
        return new Rpc<>(name, uri.with(parameters), request, response, errors, timeout);
    }
}
