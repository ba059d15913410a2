package io.commlib.runtime.envelope;

/** Well-formed UTF-8 (the Unicode Standard, table 3-7). */
final class Utf8 {

    private Utf8() {}

    /**
     * Passes over a character of more than one byte.
     *
     * @return where its last byte is
     */
    static int skip(byte[] in, int at, int to) {
        int lead = in[at] & 0xFF;
        int more = lead >= 0xC2 && lead <= 0xDF
                ? 1
                : lead >= 0xE0 && lead <= 0xEF ? 2 : lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
        if (more == 0 || at + more >= to || !isSecond(lead, in[at + 1] & 0xFF)) {
            throw malformed(at);
        }
        for (int i = 2; i <= more; i++) {
            if ((in[at + i] & 0xC0) != 0x80) {
                throw malformed(at);
            }
        }
        return at + more;
    }

    /** The second byte leaves out what could be shorter, surrogates, and what is beyond the last character. */
    private static boolean isSecond(int lead, int second) {
        int min = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int max = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return second >= min && second <= max;
    }

    private static RuntimeException malformed(int at) {
        return Malformed.at(at, "has a text that is no UTF-8");
    }
}
