package io.commlib.gateway.report;

/**
 * How often the file was read again.
 *
 * @param done with effect
 * @param refused because something was wrong with it
 * @param wrong whether something is wrong with it as it is now
 */
public record Reloads(long done, long refused, boolean wrong) {

    /** None as yet. */
    public static final Reloads NONE = new Reloads(0, 0, false);

    /** One more that had its effect. */
    public Reloads plusDone() {
        return new Reloads(done + 1, refused, false);
    }

    /** One more that was refused. */
    public Reloads plusRefused() {
        return new Reloads(done, refused + 1, true);
    }
}
