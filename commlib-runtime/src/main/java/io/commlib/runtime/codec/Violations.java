package io.commlib.runtime.codec;

import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a value, for the constructors of generated types: a chain of checks that begins with
 * {@link #none()} and ends with {@link #throwIfAny}. While nothing is wrong it costs no memory. A value that is null is
 * only a violation of {@link #required}. Each step returns the collection to go on with.
 */
public final class Violations {

    /** More than these are not told. */
    private static final int MOST = 100;

    private static final Violations NONE = new Violations(null, false);
    private static final Violations NONE_HIDING = new Violations(null, true);

    private final @Nullable List<Violation> found;
    private final boolean hiding;

    private Violations(@Nullable List<Violation> found, boolean hiding) {
        this.found = found;
        this.hiding = hiding;
    }

    /** {@return the beginning of a chain: nothing is wrong so far} */
    public static Violations none() {
        return NONE;
    }

    /**
     * The checks that follow are of a sensitive field: what it holds is not told.
     *
     * @return to go on with
     */
    public Violations hiding() {
        return found == null ? NONE_HIDING : new Violations(found, true);
    }

    /** {@return to go on with; ends what {@link #hiding()} began} */
    public Violations showing() {
        return found == null ? NONE : new Violations(found, false);
    }

    /**
     * A value must be there.
     *
     * @param path the field
     * @param value its value
     * @return to go on with
     */
    public Violations required(String path, @Nullable Object value) {
        return present(path, value != null);
    }

    /**
     * A value must be there.
     *
     * @param path the field
     * @param there whether it is
     * @return to go on with
     */
    public Violations present(String path, boolean there) {
        return there ? this : and(path, "is required");
    }

    /**
     * A list or set must be there, and hold no null.
     *
     * @param path the field
     * @param value its value
     * @return to go on with
     */
    public Violations required(String path, @Nullable Collection<?> value) {
        return value == null ? present(path, false) : elements(path, value);
    }

    /**
     * A map must be there, and hold no null.
     *
     * @param path the field
     * @param value its value
     * @return to go on with
     */
    public Violations required(String path, @Nullable Map<?, ?> value) {
        return value == null ? present(path, false) : elements(path, value);
    }

    /**
     * An integer must be in a range.
     *
     * @param path the field
     * @param value its value
     * @param min the least
     * @param max the greatest
     * @return to go on with
     */
    public Violations range(String path, long value, long min, long max) {
        return value >= min && value <= max ? this : and(path, outside(value, value < min, min, max));
    }

    /**
     * An integer must be in a range.
     *
     * @param path the field
     * @param value an {@code Integer} or {@code Long}, or null
     * @param min the least
     * @param max the greatest
     * @return to go on with
     */
    public Violations range(String path, @Nullable Number value, long min, long max) {
        return value == null ? this : range(path, value.longValue(), min, max);
    }

    /**
     * A number must be in a range. NaN is in none.
     *
     * @param path the field
     * @param value its value
     * @param min the least, or negative infinity
     * @param max the greatest, or positive infinity
     * @return to go on with
     */
    public Violations range(String path, float value, float min, float max) {
        return value >= min && value <= max
                ? this
                : and(path, outside(value, !(value > max) && min != Float.NEGATIVE_INFINITY, min, max));
    }

    /**
     * A number must be in a range. NaN is in none.
     *
     * @param path the field
     * @param value its value, or null
     * @param min the least, or negative infinity
     * @param max the greatest, or positive infinity
     * @return to go on with
     */
    public Violations range(String path, @Nullable Float value, float min, float max) {
        return value == null ? this : range(path, value.floatValue(), min, max);
    }

    /**
     * A number must be in a range. NaN is in none.
     *
     * @param path the field
     * @param value its value
     * @param min the least, or negative infinity
     * @param max the greatest, or positive infinity
     * @return to go on with
     */
    public Violations range(String path, double value, double min, double max) {
        return value >= min && value <= max
                ? this
                : and(path, outside(value, !(value > max) && min != Double.NEGATIVE_INFINITY, min, max));
    }

    /**
     * A number must be in a range. NaN is in none.
     *
     * @param path the field
     * @param value its value, or null
     * @param min the least, or negative infinity
     * @param max the greatest, or positive infinity
     * @return to go on with
     */
    public Violations range(String path, @Nullable Double value, double min, double max) {
        return value == null ? this : range(path, value.doubleValue(), min, max);
    }

    /**
     * A number must be in a range.
     *
     * @param <T> its type
     * @param path the field
     * @param value its value, or null
     * @param min the least, or null
     * @param max the greatest, or null
     * @return to go on with
     */
    public <T extends Comparable<T>> Violations range(
            String path, @Nullable T value, @Nullable T min, @Nullable T max) {
        if (value == null) {
            return this;
        }
        boolean below = min != null && value.compareTo(min) < 0;
        boolean above = max != null && value.compareTo(max) > 0;
        return below || above ? and(path, outside(value, below, min, max)) : this;
    }

    /**
     * A string must have a length.
     *
     * @param path the field
     * @param value its value, or null
     * @param min the least number of code points
     * @param max the greatest number of code points
     * @return to go on with
     */
    public Violations length(String path, @Nullable String value, int min, int max) {
        return value == null ? this : count(path, value.codePointCount(0, value.length()), min, max, "character");
    }

    /**
     * Bytes must have a length.
     *
     * @param path the field
     * @param value its value, or null
     * @param min the least number of bytes
     * @param max the greatest number of bytes
     * @return to go on with
     */
    public Violations length(String path, @Nullable Bytes value, int min, int max) {
        return value == null ? this : count(path, value.length(), min, max, "byte");
    }

    /**
     * A list or set must have a size.
     *
     * @param path the field
     * @param value its value, or null
     * @param min the least number of elements
     * @param max the greatest number of elements
     * @return to go on with
     */
    public Violations size(String path, @Nullable Collection<?> value, int min, int max) {
        return value == null ? this : count(path, value.size(), min, max, "element");
    }

    /**
     * A map must have a size.
     *
     * @param path the field
     * @param value its value, or null
     * @param min the least number of entries
     * @param max the greatest number of entries
     * @return to go on with
     */
    public Violations size(String path, @Nullable Map<?, ?> value, int min, int max) {
        return value == null ? this : count(path, value.size(), min, max, "entry");
    }

    /**
     * A string must match a regular expression, whole. One that takes out of all proportion to match does not.
     *
     * @param path the field
     * @param value its value, or null
     * @param pattern the regular expression
     * @return to go on with
     */
    public Violations matches(String path, @Nullable String value, Pattern pattern) {
        if (value == null || PatientText.matches(pattern, value)) {
            return this;
        }
        return and(path, "must match " + pattern + but("is \"" + ReadFailure.quote(value) + "\""));
    }

    /**
     * A list or set must hold no null.
     *
     * @param path the field
     * @param value its value, or null
     * @return to go on with
     */
    public Violations elements(String path, @Nullable Collection<?> value) {
        return value == null ? this : each(path, value, Element.PRESENTS);
    }

    /**
     * A map must hold no null.
     *
     * @param path the field
     * @param value its value, or null
     * @return to go on with
     */
    public Violations elements(String path, @Nullable Map<?, ?> value) {
        return value == null ? this : each(path, value, Element.ENTRIES);
    }

    /**
     * What is in a container must pass the checks of its type.
     *
     * @param path the field
     * @param value its value, or null
     * @param element the checks
     * @return to go on with
     */
    public Violations each(String path, @Nullable Object value, Element element) {
        return value == null ? this : andBelow(path, "", "", element.check(value));
    }

    /**
     * Ends the chain.
     *
     * @param subject what was checked, such as {@code Sonar}
     * @throws BadMessageException if anything is wrong, with everything that is
     */
    public void throwIfAny(String subject) {
        if (found != null) {
            throw new BadMessageException(subject, found);
        }
    }

    /** What is wrong below a place; the place's path is only put together when something is. */
    Violations andBelow(String before, @Nullable Object place, String after, Violations below) {
        if (below.found == null) {
            return this;
        }
        String path = before + ReadFailure.quote(String.valueOf(place)) + after;
        Violations all = this;
        for (Violation violation : below.found) {
            all = hiding
                    ? all.and(path, "is not valid")
                    : all.and(ReadFailure.join(path, violation.path()), violation.problem());
        }
        return all;
    }

    private Violations and(String path, String problem) {
        List<Violation> all = found == null ? new ArrayList<>() : found;
        if (all.size() < MOST) {
            all.add(new Violation(path, problem));
        }
        return found == null ? new Violations(all, hiding) : this;
    }

    private Violations count(String path, int count, int min, int max, String what) {
        return count >= min && count <= max
                ? this
                : and(path, Wording.count(count, min, max, what) + but("has " + count));
    }

    private String outside(Object value, boolean below, @Nullable Object min, @Nullable Object max) {
        return Wording.bound(below, min, max) + but("is " + value);
    }

    private String but(String fact) {
        return hiding ? "" : ", but " + fact;
    }
}
