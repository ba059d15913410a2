package io.commlib.runtime.transport.contract;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Frames that hold one word, as JSON. */
final class Letters {

    private Letters() {}

    static Frame letter(String word) {
        return Frame.of(Headers.builder(Headers.JSON).build(), json(word));
    }

    static Frame request(String word, Duration limit) {
        return Frame.of(
                Headers.builder(Headers.JSON).deadline(Deadline.after(limit)).build(), json(word));
    }

    static String wordOf(Frame frame) {
        String json = new String(frame.copyBody(), StandardCharsets.UTF_8);
        return json.length() < 2 ? json : json.substring(1, json.length() - 1);
    }

    private static byte[] json(String word) {
        return ("\"" + word + "\"").getBytes(StandardCharsets.UTF_8);
    }
}
