package io.commlib.runtime.rest;

import io.commlib.runtime.rest.RestFailure.Reason;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one HTTP/1.1 answer (RFC 9112). Where its end is in doubt, it is refused. */
final class AnswerReader {

    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int MOST_HEADERS = 256;
    private static final int MOST_INTERIM = 8;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final Pattern FIELD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*(.*?)[ \\t]*");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,8})[ \\t]*(?:;.*)?");

    private final InputStream in;
    private final int maxBody;
    private int head;

    AnswerReader(InputStream in, int maxBody) {
        this.in = in;
        this.maxBody = maxBody;
    }

    HttpAnswer read(String verb) throws IOException {
        for (int interim = 0; interim <= MOST_INTERIM; interim++) {
            head = 0;
            int status = status();
            Map<String, String> headers = headers();
            if (status >= 200) {
                return new HttpAnswer(status, headers, hasBody(verb, status) ? body(headers) : new byte[0]);
            }
            if (status == 101) {
                throw bad("the server switches to another protocol");
            }
        }
        throw bad("the server sends nothing but interim answers");
    }

    private static boolean hasBody(String verb, int status) {
        return !verb.equals("HEAD") && status != 204 && status != 304;
    }

    private int status() throws IOException {
        Matcher line = STATUS.matcher(line());
        int status = line.matches() ? Integer.parseInt(line.group(1)) : 0;
        if (status < 100 || status > 599) {
            throw bad("the server does not speak HTTP/1.1");
        }
        return status;
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        int count = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (++count > MOST_HEADERS) {
                throw bad("the server sends more than " + MOST_HEADERS + " headers");
            }
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                throw bad("the server sends a header that is none");
            }
            String name = headers.keySet().stream()
                    .filter(field.group(1)::equalsIgnoreCase)
                    .findFirst()
                    .orElse(field.group(1));
            headers.merge(name, field.group(2), (first, next) -> first + ", " + next);
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        @Nullable String coding = HttpAnswer.header(headers, "Transfer-Encoding");
        @Nullable String length = HttpAnswer.header(headers, "Content-Length");
        if (coding != null) {
            if (length != null || !coding.equalsIgnoreCase("chunked")) {
                throw bad("the server frames its answer in a way that is in doubt");
            }
            return chunks();
        }
        if (length == null) {
            return untilEnd();
        }
        if (!LENGTH.matcher(length).matches()) {
            throw bad("the server gives a length that is none");
        }
        long bytes = Long.parseLong(length);
        if (bytes > maxBody) {
            throw tooLarge();
        }
        return exactly((int) bytes);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            head = 0;
            Matcher size = CHUNK.matcher(line());
            if (!size.matches()) {
                throw bad("the server sends a chunk without a length");
            }
            long bytes = Long.parseLong(size.group(1), 16);
            if (bytes == 0) {
                head = 0;
                headers();
                return body.toByteArray();
            }
            if (bytes > maxBody - body.size()) {
                throw tooLarge();
            }
            body.write(exactly((int) bytes));
            if (!line().isEmpty()) {
                throw bad("the server sends a chunk that does not end where it said");
            }
        }
    }

    private byte[] exactly(int bytes) throws IOException {
        byte[] read = in.readNBytes(bytes);
        if (read.length < bytes) {
            throw new EOFException("the server breaks off in the middle of its answer");
        }
        return read;
    }

    private byte[] untilEnd() throws IOException {
        byte[] read = in.readNBytes(maxBody + 1);
        if (read.length > maxBody) {
            throw tooLarge();
        }
        return read;
    }

    /** One line of the head, in ISO 8859-1, without its end. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server breaks off in the middle of its answer");
            }
            if (++head > LONGEST_HEAD) {
                throw bad("the server sends headers of more than " + LONGEST_HEAD + " bytes");
            }
            line.write(c);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        String bare = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        if (bare.indexOf('\r') >= 0 || bare.indexOf('\0') >= 0) {
            throw bad("the server sends control characters in its headers");
        }
        return bare;
    }

    private RestFailure tooLarge() {
        return new RestFailure(Reason.TOO_LARGE, "the answer is larger than " + maxBody + " bytes");
    }

    private static RestFailure bad(String what) {
        return new RestFailure(Reason.BAD_ANSWER, what);
    }
}
