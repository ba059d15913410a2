package io.commlib.runtime.rpc;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.error.RemoteFailureException;

/**
 * Describes one typed error of an interface file.
 *
 * @param <E> the generated exception
 * @param name as it goes over the wire: {@code namespace.Name}
 * @param exception the generated exception's class, to find the type of one that was thrown
 * @param codec reads and writes the error's fields
 */
public record ErrorType<E extends RemoteFailureException>(String name, Class<E> exception, Codec<E> codec) {}
