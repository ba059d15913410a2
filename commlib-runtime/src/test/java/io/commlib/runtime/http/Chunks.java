package io.commlib.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;

/** The body of an HTTP answer that comes in chunks, without its head. */
final class Chunks extends InputStream {

    private final InputStream in;
    private boolean begun;
    private int left;

    Chunks(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (!begun) {
            begun = true;
            assertThat(line()).startsWith("HTTP/1.1 200");
            for (String header = line(); !header.isEmpty(); header = line()) {
                assertThat(header).contains(":");
            }
        }
        if (left == 0) {
            left = Integer.parseInt(line(), 16);
            if (left == 0) {
                return -1;
            }
        }
        int c = in.read();
        if (--left == 0) {
            assertThat(line()).isEmpty();
        }
        return c;
    }

    /** At most what is there already: a reader that fills its buffer must not wait for more. */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int first = read();
        if (first < 0) {
            return -1;
        }
        target[offset] = (byte) first;
        return 1;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the answer breaks off");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
