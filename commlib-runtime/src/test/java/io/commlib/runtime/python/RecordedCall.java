package io.commlib.runtime.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commlib.runtime.transport.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded request that was answered.
 *
 * @param verb the last segment of where it was sent
 * @param request its data
 * @param reply the data of the answer
 */
record RecordedCall(String verb, String request, String reply) {

    /** All of a recording in which one call comes after the other. */
    static List<RecordedCall> in(Recording recording) {
        List<RecordedCall> calls = new ArrayList<>();
        @Nullable RecordedMessage open = null;
        for (RecordedMessage message : recording.messages()) {
            switch (message.kind()) {
                case PUBLISHED -> {}
                case REQUEST -> open = message;
                case REPLY -> {
                    if (open != null) {
                        String address = open.address();
                        calls.add(new RecordedCall(
                                address.substring(address.lastIndexOf('.') + 1),
                                data(open.frame()),
                                data(message.frame())));
                    }
                    open = null;
                }
            }
        }
        return calls;
    }

    private static String data(Frame frame) {
        return new String(frame.copyBody(), UTF_8);
    }
}
