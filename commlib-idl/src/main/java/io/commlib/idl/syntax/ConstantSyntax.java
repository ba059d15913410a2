package io.commlib.idl.syntax;

import io.commlib.idl.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A constant as written.
 *
 * @param type null when it could not be read
 * @param value null when it could not be read
 */
public record ConstantSyntax(
        Name name,
        @Nullable TypeSyntax type,
        @Nullable YamlNode value,
        @Nullable String unit,
        Notes notes) {}
