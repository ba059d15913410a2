package io.commlib.runtime.codec;

import java.util.regex.Pattern;

/** A text that counts how often a regular expression looks at it, so that none can keep a thread busy for ever. */
final class PatientText implements CharSequence {

    private static final int LOOKS = 100_000;
    private static final int LOOKS_PER_CHARACTER = 100;

    private final String text;
    private int looks;

    private PatientText(String text, int looks) {
        this.text = text;
        this.looks = looks;
    }

    /** Whether the whole text matches, within reason. */
    static boolean matches(Pattern pattern, String text) {
        long looks = LOOKS + (long) LOOKS_PER_CHARACTER * text.length();
        try {
            return pattern.matcher(new PatientText(text, (int) Math.min(looks, Integer.MAX_VALUE)))
                    .matches();
        } catch (Impatience | StackOverflowError e) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (--looks < 0) {
            throw new Impatience();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class Impatience extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Impatience() {
            super(null, null, false, false);
        }
    }
}
