package io.commlib.runtime.envelope;

import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;

/** How a body goes into an envelope. */
enum BodyForm {
    /** As it is, into JSON. */
    JSON("utf8"),
    /** As it is, into CBOR. */
    CBOR("binary"),
    /** In base64, as a text of JSON: it is neither, or not what it says it is. */
    OPAQUE(BodyForm.BASE64);

    static final String BASE64 = "base64";

    private final String contentEncoding;

    BodyForm(String contentEncoding) {
        this.contentEncoding = contentEncoding;
    }

    static BodyForm of(Frame frame) {
        BodyForm claimed = switch (frame.headers().contentType()) {
            case Headers.JSON -> JSON;
            case Headers.CBOR -> CBOR;
            default -> OPAQUE;
        };
        if (frame.length() == 0 && frame.headers().error() != null) {
            return claimed == OPAQUE ? JSON : claimed;
        }
        return frame.isWellFormed() || claimed.holds(frame.bytes(), frame.offset(), frame.length()) ? claimed : OPAQUE;
    }

    /** How it is told in the properties. */
    String contentEncoding() {
        return contentEncoding;
    }

    /** Whether a reader takes just this for what the body is when it is told nothing: the notation of the envelope. */
    boolean isTakenForGranted(String contentType) {
        return switch (this) {
            case JSON -> contentType.equals(Headers.JSON);
            case CBOR -> contentType.equals(Headers.CBOR);
            case OPAQUE -> false;
        };
    }

    /** Whether something is well-formed in the notation of the envelope. */
    boolean holds(byte[] bytes, int offset, int length) {
        if (this == OPAQUE) {
            return false;
        }
        Cursor cursor = this == CBOR
                ? new CborCursor(bytes, offset, offset + length)
                : new JsonCursor(bytes, offset, offset + length);
        try {
            cursor.skip();
            cursor.end();
            return true;
        } catch (BadMessageException e) {
            return false;
        }
    }
}
