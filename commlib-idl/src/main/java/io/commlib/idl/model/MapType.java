package io.commlib.idl.model;

/**
 * {@code map<K, V>}: a JSON object.
 *
 * @param key string-like: a string, uuid, integer, bool, timestamp, enum, or an alias of one of them
 * @param value may be optional
 */
public record MapType(Type key, Type value) implements Type {}
