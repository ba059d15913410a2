package io.commlib.idl.syntax;

import io.commlib.idl.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A field as written.
 *
 * @param type null when it could not be read
 * @param defaultValue null when there is none
 */
public record FieldSyntax(
        Name name,
        @Nullable TypeSyntax type,
        @Nullable YamlNode defaultValue,
        ConstraintsSyntax constraints,
        @Nullable String unit,
        boolean sensitive,
        Notes notes) {}
