package io.commlib.idl.model;

/**
 * What one interface file says of another.
 *
 * @param path of the other file, relative to its source root, with {@code /}
 * @param position where that path stands
 */
public record Import(String path, Position position) {}
