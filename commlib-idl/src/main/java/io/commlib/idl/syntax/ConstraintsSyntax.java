package io.commlib.idl.syntax;

import io.commlib.idl.model.Constraints;
import io.commlib.idl.source.Span;
import io.commlib.idl.yaml.YamlScalar;
import java.util.Map;

/**
 * Constraints as written.
 *
 * @param values what could be read of them
 * @param written the values by their keys
 * @param keys the places of the keys
 */
public record ConstraintsSyntax(Constraints values, Map<String, YamlScalar> written, Map<String, Span> keys) {

    /** No limits. */
    public static final ConstraintsSyntax NONE = new ConstraintsSyntax(Constraints.NONE, Map.of(), Map.of());
}
