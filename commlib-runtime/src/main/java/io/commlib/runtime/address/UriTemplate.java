package io.commlib.runtime.address;

import io.commlib.runtime.error.BadAddressException;

/**
 * A uri as an interface file writes it: an address whose segments may be {@code {name}}, to be filled in, or {@code *},
 * a wildcard. Immutable.
 */
public final class UriTemplate {

    private final String text;

    private UriTemplate(String text) {
        this.text = text;
    }

    /**
     * Reads one.
     *
     * @param text such as {@code thing.{device}.ops.add_two_ints}
     * @return the template
     * @throws BadAddressException if the text does not follow the notation
     */
    public static UriTemplate parse(String text) {
        Segments.check(text, Segments.Kind.TEMPLATE);
        return new UriTemplate(text);
    }

    /**
     * Fills in parameters. Those that the template does not have are ignored.
     *
     * @param parameters the values
     * @return a template without them
     * @throws BadAddressException if a value is not one segment
     */
    public UriTemplate with(UriParameter... parameters) {
        String filled = text;
        for (UriParameter parameter : parameters) {
            Segments.checkSegment(parameter.name(), parameter.value());
            filled = filled.replace("{" + parameter.name() + "}", parameter.value());
        }
        return filled.equals(text) ? this : new UriTemplate(filled);
    }

    /**
     * The address it stands for.
     *
     * @return the address
     * @throws BadAddressException if parameters are missing or it has a wildcard
     */
    public Address address() {
        requireFilled();
        return new Address(text);
    }

    /**
     * The addresses it stands for.
     *
     * @return the pattern
     * @throws BadAddressException if parameters are missing
     */
    public AddressPattern pattern() {
        requireFilled();
        return new AddressPattern(text);
    }

    /**
     * Whether it has a wildcard.
     *
     * @return true when it stands for many addresses
     */
    public boolean isPattern() {
        return text.indexOf('*') >= 0;
    }

    private void requireFilled() {
        int open = text.indexOf('{');
        if (open >= 0) {
            throw new BadAddressException("'" + text + "' still needs a value for "
                    + text.substring(open, text.indexOf('}', open) + 1) + "; give it with with(…)");
        }
    }

    /** As written, with the parameters that were filled in. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UriTemplate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
