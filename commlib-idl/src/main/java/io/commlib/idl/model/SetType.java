package io.commlib.idl.model;

/**
 * {@code set<T>}: a JSON array without duplicates, in the order of the writer.
 *
 * @param element never optional
 */
public record SetType(Type element) implements Type {}
