package io.commlib.idl.model;

/**
 * {@code list<T>}, {@code list<T, 3>} or {@code list<T, ..8>}.
 *
 * @param element may be optional
 * @param minSize at least this many elements; equal to {@code maxSize} for a fixed size
 * @param maxSize at most this many elements; {@link Integer#MAX_VALUE} when unbounded
 */
public record ListType(Type element, int minSize, int maxSize) implements Type {}
