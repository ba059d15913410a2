package io.commlib.idl.syntax;

import io.commlib.idl.model.Constraints;
import io.commlib.idl.yaml.YamlScalar;
import java.util.Map;

/**
 * Constraints as written.
 *
 * @param values what could be read of them
 * @param written the values by their keys, in the order of the file
 */
public record ConstraintsSyntax(Constraints values, Map<String, YamlScalar> written) {

    /** No limits. */
    public static final ConstraintsSyntax NONE = new ConstraintsSyntax(Constraints.NONE, Map.of());
}
