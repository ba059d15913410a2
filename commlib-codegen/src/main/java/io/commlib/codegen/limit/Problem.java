package io.commlib.codegen.limit;

import io.commlib.idl.model.Position;

/**
 * Something that the JVM cannot hold.
 *
 * @param position of what is too large
 * @param message what is wrong, one sentence without a full stop
 * @param suggestion what to do
 */
public record Problem(Position position, String message, String suggestion) {}
