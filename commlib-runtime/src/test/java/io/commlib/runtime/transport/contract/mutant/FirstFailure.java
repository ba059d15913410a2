package io.commlib.runtime.transport.contract.mutant;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Remembers the first test that fails, and spares the others. */
final class FirstFailure implements TestExecutionListener {

    private final CancellationToken token = CancellationToken.create();
    private @Nullable Throwable failure;

    /** Ends the run when it is cancelled. */
    CancellationToken token() {
        return token;
    }

    /** Why the first test failed; none when all passed. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (failure == null && result.getStatus() == TestExecutionResult.Status.FAILED) {
            failure = result.getThrowable().orElse(null);
            token.cancel();
        }
    }
}
