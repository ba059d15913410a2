package io.commlib.runtime.action;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.io.IOException;
import java.util.List;

/** Where a goal is in its life. */
public enum GoalStatus {
    /** Taken by the service. */
    ACCEPTED(1),
    /** Being worked on. */
    EXECUTING(2),
    /** Asked to end early; the handler has not returned yet. */
    CANCELING(3),
    /** Reached. */
    SUCCEEDED(4),
    /** Failed: the handler threw. */
    ABORTED(5),
    /** Ended early. */
    CANCELED(6);

    private final int number;

    GoalStatus(int number) {
        this.number = number;
    }

    /**
     * How it goes over the wire.
     *
     * @return 1 to 6
     */
    public int number() {
        return number;
    }

    /**
     * Whether nothing comes after it.
     *
     * @return true of the last three
     */
    public boolean isFinal() {
        return number >= SUCCEEDED.number;
    }

    /** Whether nothing has ended it or asked it to end. */
    boolean isUntouched() {
        return number < CANCELING.number;
    }

    static GoalStatus of(int number) {
        if (number < ACCEPTED.number || number > CANCELED.number) {
            throw new BadMessageException("GoalStatus", List.of(new Violation("", "must be 1 to 6, but is " + number)));
        }
        return values()[number - 1];
    }

    /** Reads and writes the number. */
    static final Codec<GoalStatus> CODEC = new Codec<>() {
        @Override
        public void write(MessageWriter out, GoalStatus status) throws IOException {
            Codecs.INT32.write(out, status.number);
        }

        @Override
        public GoalStatus read(MessageReader in) throws IOException {
            return of(in.int32());
        }
    };
}
