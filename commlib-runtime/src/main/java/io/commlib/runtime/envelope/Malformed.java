package io.commlib.runtime.envelope;

import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.util.List;

/** What is thrown at a payload that cannot be read. */
final class Malformed {

    private Malformed() {}

    static BadMessageException because(String problem) {
        return new BadMessageException("envelope", List.of(new Violation("", problem)));
    }

    static BadMessageException at(int position, String problem) {
        return because(problem + " at byte " + position);
    }
}
