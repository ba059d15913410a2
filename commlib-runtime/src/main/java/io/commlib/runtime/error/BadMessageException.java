package io.commlib.runtime.error;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message does not follow its declaration: a required field is missing, a value has the wrong type or breaks a
 * constraint, or the bytes are no message at all. Thrown by the constructors of generated records with every violation
 * of that record, and by decoding with the path from the message's root.
 */
public final class BadMessageException extends CommlibException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * Makes one for a named message.
     *
     * @param subject what was being built or read, such as {@code "Sonar"}
     * @param violations everything found wrong, at least one
     */
    public BadMessageException(String subject, List<Violation> violations) {
        this(subject, violations, null);
    }

    /**
     * Makes one for a named message, with a cause.
     *
     * @param subject what was being built or read, such as {@code "Sonar"}
     * @param violations everything found wrong, at least one
     * @param cause what brought it about, or null
     */
    public BadMessageException(String subject, List<Violation> violations, @Nullable Throwable cause) {
        super(subject + ": " + violations.stream().map(Violation::toString).collect(Collectors.joining("; ")), cause);
        this.violations = List.copyOf(violations);
    }

    /**
     * Everything found wrong, in the order of the fields.
     *
     * @return at least one violation
     */
    public List<Violation> violations() {
        return violations;
    }
}
