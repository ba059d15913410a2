package io.commlib.idl.syntax;

import io.commlib.idl.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declared type as written. */
public sealed interface DeclarationSyntax {

    /** Its name; of inline fields {@code Endpoint.Role}, at the place of the endpoint's name. */
    Name name();

    /** What it says about itself. */
    Notes notes();

    /** A message, or the inline fields of an endpoint. */
    record Message(Name name, List<FieldSyntax> fields, List<ConstantSyntax> constants, Notes notes)
            implements DeclarationSyntax {}

    /** An enum. */
    record EnumOf(Name name, List<Value> values, Notes notes) implements DeclarationSyntax {}

    /**
     * A value of an enum.
     *
     * @param number given, or one more than the value before
     * @param numberSpan where the number stands; the name, when it is not given
     */
    record Value(Name name, int number, Span numberSpan, Notes notes) {}

    /** A union. */
    record Union(Name name, List<Variant> variants, Notes notes) implements DeclarationSyntax {}

    /**
     * A variant of a union.
     *
     * @param type null when it could not be read
     */
    record Variant(Name name, @Nullable TypeSyntax type, Notes notes) {}

    /**
     * An alias.
     *
     * @param type null when it could not be read
     */
    record Alias(
            Name name,
            @Nullable TypeSyntax type,
            ConstraintsSyntax constraints,
            @Nullable String unit,
            Notes notes) implements DeclarationSyntax {}

    /** An error. */
    record ErrorOf(Name name, List<FieldSyntax> fields, Notes notes) implements DeclarationSyntax {}
}
