package io.commlib.idl.syntax;

import org.jspecify.annotations.Nullable;

/**
 * What everything may say about itself.
 *
 * @param description empty when not said
 * @param deprecated why not to use it any more and what instead, or null
 */
public record Notes(String description, @Nullable String deprecated) {

    /** Nothing is said. */
    public static final Notes NONE = new Notes("", null);
}
