package io.commlib.idl.syntax;

import io.commlib.idl.source.Span;
import org.jspecify.annotations.Nullable;

/** A type as written. */
public sealed interface TypeSyntax {

    /** Where it stands. */
    Span span();

    /**
     * A primitive type or a declared one.
     *
     * @param qualifier the alias of an import, or null
     */
    record Named(@Nullable Name qualifier, Name name, Span span) implements TypeSyntax {

        /** As written. */
        public String text() {
            return qualifier == null ? name.text() : qualifier.text() + "." + name.text();
        }
    }

    /**
     * A list.
     *
     * @param minSize at least this many elements
     * @param maxSize at most this many; {@link Integer#MAX_VALUE} when unbounded
     */
    record ListOf(TypeSyntax element, int minSize, int maxSize, Span span) implements TypeSyntax {}

    /** A set. */
    record SetOf(TypeSyntax element, Span span) implements TypeSyntax {}

    /** A map. */
    record MapOf(TypeSyntax key, TypeSyntax value, Span span) implements TypeSyntax {}

    /** {@code T?}; the span is that of the {@code ?}. */
    record Optional(TypeSyntax type, Span span) implements TypeSyntax {}
}
