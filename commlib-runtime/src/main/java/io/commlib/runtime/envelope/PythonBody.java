package io.commlib.runtime.envelope;

import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;

/** What the Python library takes for a body: one JSON object. Anything else makes some of its endpoints end. */
public final class PythonBody {

    private PythonBody() {}

    /**
     * Checks a body before it is sent to a peer in Python.
     *
     * @param frame what is to be sent
     * @throws RejectedException when its body is not one JSON object
     */
    public static void require(Frame frame) {
        if (!frame.headers().contentType().equals(Headers.JSON)) {
            throw notReadable("is of type " + frame.headers().contentType());
        }
        JsonCursor cursor = new JsonCursor(frame.bytes(), frame.offset(), frame.offset() + frame.length());
        try {
            if (frame.length() == 0 || cursor.kind() != Cursor.Kind.OBJECT) {
                throw notReadable(frame.length() == 0 ? "is empty" : "is another value of JSON");
            }
            if (!frame.isWellFormed()) {
                cursor.skip();
                cursor.end();
            }
        } catch (BadMessageException e) {
            throw notReadable("is none: " + e.getMessage());
        }
    }

    private static RejectedException notReadable(String what) {
        return new RejectedException(
                "in the dialect of the Python library a message is one JSON object, but this " + what);
    }
}
