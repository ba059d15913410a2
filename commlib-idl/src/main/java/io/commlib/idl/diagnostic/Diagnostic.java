package io.commlib.idl.diagnostic;

import io.commlib.idl.model.Position;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param rule the stable id of the rule, kebab-case, such as {@code unknown-key}
 * @param severity how bad it is
 * @param position where
 * @param length how many columns are meant, at least 1
 * @param message what is wrong, one sentence without a full stop
 * @param suggestion what to do, such as {@code did you mean 'request'?}, or null
 * @param sourceLine the line itself, shortened when long (then with the caret's column in {@code caret}); empty when
 *     there is none to show
 * @param caret the column of {@code sourceLine} to point at, from 1
 */
public record Diagnostic(
        String rule,
        Severity severity,
        Position position,
        int length,
        String message,
        @Nullable String suggestion,
        String sourceLine,
        int caret) {}
