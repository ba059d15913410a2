package io.commlib.idl.model;

/**
 * Where something stands in an interface file.
 *
 * @param file the file's path as diagnostics show it
 * @param line from 1
 * @param column from 1, counted in UTF-16 units
 */
public record Position(String file, int line, int column) {}
