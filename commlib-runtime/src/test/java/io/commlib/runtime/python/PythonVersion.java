package io.commlib.runtime.python;

import java.time.Instant;

/** How a version of the Python library writes the envelope of a call. */
enum PythonVersion {
    V0_9_0 {
        @Override
        String call(String replyTo, String data) {
            return "{\"header\":{\"timestamp\":" + (Instant.now().toEpochMilli() + 500) + ",\"reply_to\":\"" + replyTo
                    + "\"},\"data\":" + data + "}";
        }

        @Override
        String integer(long value) {
            return Long.toString(value);
        }
    },
    V0_13_1 {
        @Override
        String call(String replyTo, String data) {
            return "{\"header\":{\"reply_to\":\"" + replyTo + "\",\"timestamp\":"
                    + Instant.now().toEpochMilli() * 1_000_000
                    + ",\"content_type\":\"json\",\"encoding\":\"utf8\",\"agent\":\"commlib\"},\"data\":" + data + "}";
        }

        @Override
        String integer(long value) {
            return value < 0 ? "\"" + value + "\"" : Long.toString(value);
        }
    };

    /** As the library names it, such as {@code 0.9.0}. */
    String label() {
        return name().substring(1).replace('_', '.');
    }

    /** A request, or with an empty reply address a reply. */
    abstract String call(String replyTo, String data);

    /** A number in a message. */
    abstract String integer(long value);
}
