package io.commlib.runtime.action;

import io.commlib.runtime.address.UriParameter;
import io.commlib.runtime.address.UriTemplate;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.rpc.ErrorType;
import java.util.List;
import java.util.Map;

/**
 * Describes one action: where it is served and what its goals, results and feedback are. Generated code holds one
 * constant per action of an interface file.
 *
 * @param <G> the goal
 * @param <R> the result
 * @param <F> the feedback
 * @param name the action's name in its interface
 * @param uri where it is served; parameters must be filled in before use
 * @param goal reads and writes goals
 * @param result reads and writes results
 * @param feedback reads and writes feedback
 * @param errors the typed errors that it may refuse or abort a goal with
 */
public record Action<G, R, F>(
        String name,
        UriTemplate uri,
        Codec<G> goal,
        Codec<R> result,
        Codec<F> feedback,
        List<ErrorType<? extends RemoteFailureException>> errors) {

    /** Copies the list of errors. */
    public Action {
        errors = List.copyOf(errors);
    }

    /**
     * Describes an action without typed errors.
     *
     * @param <G> the goal
     * @param <R> the result
     * @param <F> the feedback
     * @param name the action's name in its interface
     * @param uri where it is served, such as {@code base.move_by}
     * @param goal reads and writes goals
     * @param result reads and writes results
     * @param feedback reads and writes feedback
     * @return the description
     * @throws io.commlib.runtime.error.BadAddressException if the uri does not follow the notation
     */
    public static <G, R, F> Action<G, R, F> of(
            String name, String uri, Codec<G> goal, Codec<R> result, Codec<F> feedback) {
        return new Action<>(name, UriTemplate.parse(uri), goal, result, feedback, List.of());
    }

    /**
     * The same action with these typed errors.
     *
     * @param types the errors, replacing those before
     * @return a copy
     */
    public Action<G, R, F> withErrors(List<ErrorType<? extends RemoteFailureException>> types) {
        return new Action<>(name, uri, goal, result, feedback, types);
    }

    /**
     * Describes an action on plain objects, when there is no interface file: their fields by name.
     *
     * @param uri where it is served, such as {@code base.move_by}
     * @return the description; its name is the uri
     * @throws io.commlib.runtime.error.BadAddressException if the uri does not follow the notation
     */
    public static Action<Map<String, Any>, Map<String, Any>, Map<String, Any>> untyped(String uri) {
        return of(uri, uri, Codecs.OBJECT, Codecs.OBJECT, Codecs.OBJECT);
    }

    /**
     * The same action with parameters of its uri filled in. Parameters that the uri does not have are ignored.
     *
     * @param parameters the values
     * @return a copy
     * @throws io.commlib.runtime.error.BadAddressException if a value is not one segment
     */
    public Action<G, R, F> with(UriParameter... parameters) {
        return new Action<>(name, uri.with(parameters), goal, result, feedback, errors);
    }
}
